package dev.gomoddiag.plan;

/** On whose behalf a git command is run. */
record GitAsker(String module, int entry, When when) {}
