package dev.gomoddiag.modfile;

import java.util.List;

/** A statement of go.mod. */
sealed interface ModStatement {

    /** Stands alone, its first token being the directive. */
    record Single(ModLine line) implements ModStatement {}

    /**
     * Lines in parentheses.
     *
     * @param head the tokens in front of the parenthesis, with the comments before the block
     */
    record Block(ModLine head, List<ModLine> lines) implements ModStatement {}
}
