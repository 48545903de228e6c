package dev.gomoddiag.plan;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.RequestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads GOPROXY ({@code proxyList} of cmd/go/internal/modfetch/proxy.go). */
final class GoProxyParser {
    private GoProxyParser() {}

    static GoProxyList parse(String goproxy, GlobList noProxy) {
        List<ProxyEntry> entries = new ArrayList<>();
        if (!noProxy.isEmpty() && !goproxy.equals("direct")) {
            entries.add(new ProxyEntry.NoProxy());
        }
        int implicit = entries.size();
        int at = 0;
        while (at < goproxy.length()) {
            int end = separatorFrom(goproxy, at);
            String token = GoSpace.trim(goproxy.substring(at, end));
            if (token.equals("off")) {
                entries.add(new ProxyEntry.Off());
                break;
            }
            if (token.equals("direct")) {
                entries.add(new ProxyEntry.Direct());
                break;
            }
            if (!token.isEmpty()) {
                String url = withScheme(token);
                Optional<String> problem = ProxyUrlCheck.problem(url);
                if (problem.isPresent()) {
                    return new GoProxyList(List.of(), problem);
                }
                entries.add(new ProxyEntry.Url(RequestUrl.of(url), separatorAt(goproxy, end)));
            }
            at = end + 1;
        }
        return entries.size() == implicit
                ? new GoProxyList(List.of(), Optional.of(GoProxyList.NO_ENTRIES))
                : new GoProxyList(entries, Optional.empty());
    }

    private static int separatorFrom(String list, int start) {
        int at = start;
        while (at < list.length() && list.charAt(at) != ',' && list.charAt(at) != '|') {
            at++;
        }
        return at;
    }

    private static Separator separatorAt(String list, int at) {
        if (at == list.length()) {
            return Separator.END;
        }
        return list.charAt(at) == '|' ? Separator.PIPE : Separator.COMMA;
    }

    // single words are reserved by go; paths and what has ":/" must be complete
    private static String withScheme(String token) {
        boolean bare = token.chars().anyMatch(c -> c == '.' || c == ':' || c == '/')
                && !token.contains(":/")
                && !token.startsWith("/");
        return bare ? "https://" + token : token;
    }
}
