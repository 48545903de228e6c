/** Built-in rules. */
module dev.gomoddiag.rules {
    requires dev.gomoddiag;
}
