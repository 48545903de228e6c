package dev.gomoddiag.oracle;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Go's choice of a forward proxy, which golang.org/x/net/http/httpproxy knows better. */
final class ForwardProxySubject implements Subject {
    private static final List<String> VARIABLES =
            List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD");
    private static final List<String> PROXIES = List.of(
            "http://p:3128",
            "p:3128",
            "p",
            "https://p",
            "https://p:8443/",
            "socks5://p",
            "socks5h://u:pw@p:1",
            "SOCKS5://p",
            "socks4://p:9",
            "ftp://p",
            "ftp://p:21",
            "http://[::1]:8",
            "[::1]:8",
            "[fe80::1%25eth0]:8",
            "[bad",
            "://x",
            "http:host:port",
            "http:/x",
            "http://",
            "//p:8",
            "/p",
            "u:p@h:1",
            "http://u:p%zz@h",
            "http://h:port",
            "http://h:",
            "http://h:99999",
            "http://h h",
            "p:3128/path?q#f",
            "http://a%20b",
            "h\u00e9.example",
            " p",
            "p ",
            "\tp",
            "http://p@q@r:1",
            "10.0.0.1:8080",
            "::1",
            "http://::1:8");
    private static final List<String> HOSTS = List.of(
            "foo.com",
            "a.foo.com",
            "afoo.com",
            "FOO.com",
            "foo.com.",
            "localhost",
            "LOCALHOST",
            "a.localhost",
            "127.0.0.1",
            "127.9.9.9",
            "10.1.2.3",
            "11.1.2.3",
            "010.1.2.3",
            "[::1]",
            "[fd00::1]",
            "[::ffff:10.1.2.3]",
            "[::ffff:127.0.0.1]",
            "[fe80::1%25eth0]",
            "192.168.1.256",
            "1",
            "h",
            "com",
            "b\u00fccher.example",
            "a.B\u00dcCHER.example",
            "xn--bcher-kva.example",
            "xn--BCHER-kva.example",
            "stra\u00dfe.example",
            "\u4f8b\u3048\u3002\u30c6\u30b9\u30c8",
            "\u05d0\u05d1.example",
            "\u0645\u062b\u0627\u0644.example",
            "\uff46oo.com",
            "foo\u00ad.com",
            "-\u00e9.example",
            "\u2603.net",
            "a\u0301.example",
            "\u1e9e.example",
            "\u2024.example",
            "");
    private static final List<String> EXEMPTIONS = List.of(
            "foo.com",
            ".foo.com",
            "*.foo.com",
            "foo.com:443",
            "foo.com:8443",
            ".foo.com:80",
            "*foo.com",
            "*.com",
            "com",
            "*",
            "FOO.COM",
            "foo.com.",
            "10.0.0.0/8",
            "10.1.2.3/33",
            "10.1.2.3/032",
            "10.1.2.3",
            "10.1.2.3:443",
            "fd00::/8",
            "[fd00::1]",
            "[fd00::1]:443",
            "fd00::1",
            "::/0",
            "0.0.0.0/0",
            "::ffff:10.1.2.3",
            "::ffff:10.0.0.0/104",
            ":443",
            "localhost",
            "127.0.0.1",
            "h",
            "[h]",
            "[h]:443",
            "*.",
            ".",
            "*:443",
            "a b",
            "10.1.2.3/",
            "/8",
            "010.1.2.3",
            "fe80::1%eth0",
            "foo.com:",
            "foo.com:https",
            "[",
            "]",
            "[]",
            "[]:1",
            "b\u00fccher.example",
            ".b\u00fccher.example",
            "*.b\u00fccher.example:443",
            "B\u00dcCHER.EXAMPLE",
            "xn--bcher-kva.example",
            "XN--BCHER-KVA.example",
            "strasse.example",
            "stra\u00dfe.example",
            "\u4f8b\u3048.\u30c6\u30b9\u30c8",
            "xn--r8jz45g.xn--zckzah",
            "\u05d0\u05d1.example",
            "\u0645\u062b\u0627\u0644.example",
            "\uff46\uff4f\uff4f.com",
            "-\u00e9.example",
            "\u2603.net",
            "\u00e1.example",
            "\u00e9.example",
            "\u1e9e.example",
            "ss.example",
            "1");
    private static final String REFUSED =
            "!refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy";
    private static final String LETTERS = "*.,:/[]% a0fo\u00a0\u00e9\u00fc\u05d0\u200d-";

    @Override
    public String program() {
        return "httpproxy";
    }

    @Override
    public List<String> operations() {
        return List.of("choose");
    }

    @Override
    public Question random(String operation, RandomGenerator random) {
        Dice dice = new Dice(random);
        List<String> fields = new ArrayList<>();
        for (String name : VARIABLES) {
            boolean exemption = name.toUpperCase(Locale.ROOT).equals("NO_PROXY");
            boolean set = exemption ? dice.once(2) : !name.equals("REQUEST_METHOD") && !dice.once(3) || dice.once(20);
            fields.add(!set ? "" : exemption ? exemptions(dice) : dice.damaged(dice.any(PROXIES), "hp:/@[]%1 "));
        }
        String port = dice.any(List.of("", "", "", ":443", ":80", ":8443", ":"));
        fields.add(dice.any(List.of("https", "https", "http", "ftp")) + "://" + dice.any(HOSTS) + port + "/m/@v/list");
        return new Question(operation, fields);
    }

    private static String exemptions(Dice dice) {
        StringBuilder list = new StringBuilder();
        for (int count = 1 + dice.random().nextInt(3); count > 0; count--) {
            list.append(dice.once(9) ? " " : "").append(dice.damaged(dice.any(EXEMPTIONS), LETTERS));
            list.append(count == 1 ? "" : ",");
        }
        return list.toString();
    }

    @Override
    public String answer(Question question) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < VARIABLES.size(); i++) {
            variables.put(VARIABLES.get(i), question.arguments().get(i));
        }
        ForwardProxies proxies =
                ForwardProxies.forGo(name -> Optional.ofNullable(variables.get(name)), Optional.empty());
        ForwardProxies.Choice choice =
                proxies.forUrl(RequestUrl.of(question.arguments().get(VARIABLES.size())));
        if (choice instanceof ForwardProxies.Choice.Refused) {
            return REFUSED;
        }
        return choice instanceof ForwardProxies.Choice.Chosen chosen ? "=" + way(chosen.proxy()) : "=direct";
    }

    private static String way(ForwardProxy proxy) {
        String host = proxy.host().indexOf(':') < 0 ? proxy.host() : "[" + proxy.host() + "]";
        return proxy.scheme().name().toLowerCase(Locale.ROOT) + " " + host + ":" + proxy.port();
    }
}
