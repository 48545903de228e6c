package dev.gomoddiag.plan;

/** An entry of GOPROXY and its index. */
record EntryAt(int index, ProxyEntry entry) {

    /** Whether go asks the entry behind this one after any failure. */
    boolean fallsBackOnError() {
        return entry instanceof ProxyEntry.Url url && url.then() == Separator.PIPE;
    }

    /** Whether an error at this entry is the one go reports. */
    boolean isDirect() {
        return entry instanceof ProxyEntry.Direct || entry instanceof ProxyEntry.NoProxy;
    }
}
