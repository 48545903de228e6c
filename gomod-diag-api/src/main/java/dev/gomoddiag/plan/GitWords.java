package dev.gomoddiag.plan;

/** What git says of a repository that behaves in some way, as go shows it. */
final class GitWords {
    private GitWords() {}

    /** @param status an HTTP status, or 0 for the behaviour */
    static Answer answer(FetchStep.GitStep step, int status, PeerBehaviour behaviour) {
        String why = status == 0 ? why(step, behaviour) : why(step, status);
        return why.isEmpty()
                ? Answer.served()
                : Answer.failed(String.join(" ", step.argv()) + ": exit status 128:\n\tfatal: " + why);
    }

    private static String why(FetchStep.GitStep step, int status) {
        String url = step.remote().shown();
        return switch (status) {
            case 404 -> "repository '" + url + "/' not found";
            case 401 -> "could not read Username for '" + url + "': terminal prompts disabled";
            default -> unable(step) + "The requested URL returned error: " + status;
        };
    }

    private static String why(FetchStep.GitStep step, PeerBehaviour behaviour) {
        String host = step.remote().host();
        return switch (behaviour) {
            case SERVES, ALTERED -> "";
            case REFUSED ->
                unable(step) + "Failed to connect to " + host + " port "
                        + step.remote().port() + ": Couldn't connect to server";
            case TIMEOUT -> unable(step) + "Failed to connect to " + host + ": Connection timed out";
            case RESET -> unable(step) + "Recv failure: Connection reset by peer";
            case NO_SUCH_HOST -> unable(step) + "Could not resolve host: " + host;
            case UNTRUSTED -> unable(step) + "server certificate verification failed. CAfile: none CRLfile: none";
            case WEB_PAGE -> step.remote().shown() + "/info/refs not valid: is this a git repository?";
        };
    }

    private static String unable(FetchStep.GitStep step) {
        return "unable to access '" + step.remote().shown() + "/': ";
    }
}
