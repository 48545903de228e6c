package dev.gomoddiag.remedy;

/** Whether a remedy weakens the verification of what is downloaded or of whom it is downloaded from. */
public enum Safety {
    KEEPS_VERIFICATION,
    WEAKENS_VERIFICATION
}
