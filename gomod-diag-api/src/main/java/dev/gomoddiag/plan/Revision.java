package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/**
 * A commit that go has fetched.
 *
 * @param hash "" where nobody looked
 * @param tags the names of the tags on it, as far as they are known
 * @param content empty where nobody looked
 */
record Revision(String hash, List<String> tags, Optional<Payload.Commit> content) {}
