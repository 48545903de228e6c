package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.GlobList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {
    private static final String PUBLIC_MODULE = "github.com/gin-gonic/gin";

    private static CompanyNames with(String goproxy, String noSumdb, UrlRewrites.Rewrite... rewrites) {
        return CompanyNames.of(new FetchSettings(
                GoProxyList.parse(goproxy, GlobList.none()),
                GlobList.none(),
                GlobList.parse(noSumdb),
                GlobList.none(),
                GlobList.none(),
                SumdbSetting.parse("sum.golang.org"),
                new UrlRewrites(List.of(rewrites)),
                Optional.empty(),
                ModuleMode.ENABLED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://proxy.golang.org git.acme-widgets.com git.acme-widgets.com/team/secret true",
                "https://proxy.golang.org git.acme-widgets.com github.com/gin-gonic/gin false",
                "https://goproxy.acme-widgets.com none.example git.acme-widgets.com/team/secret true",
                "https://GOPROXY.acme-widgets.com/go none.example acme-widgets.com/secret true",
                "https://goproxy.acme-widgets.com,off none.example git.acme-widgets.com/team/secret true",
                "https://goproxy.acme-widgets.com,direct none.example git.acme-widgets.com/team/secret false",
                "https://goproxy.acme-widgets.com,https://goproxy.cn none.example git.acme-widgets.com/team/secret false",
                "https://goproxy.acme-widgets.com none.example github.com/gin-gonic/gin false",
                "https://goproxy.acme-widgets.com none.example git.others.com/team/lib false",
                "https://goproxy.acme.com.cn none.example git.others.com.cn/team/lib false",
                "https://goproxy.acme.com.cn none.example git.acme.com.cn/team/lib true",
                "https://10.0.0.1 none.example 10.1.0.1/team/lib false",
                "https://goproxy.io none.example git.goproxy.io/team/lib false"
            })
    void aModuleIsTheCompanysByAPatternOrBesideTheOnlyProxy(
            String goproxy, String noSumdb, String module, boolean companys) {
        assertThat(with(goproxy, noSumdb).includeModule(module)).isEqualTo(companys);
    }

    @Test
    void aHostIsTheCompanysWhenTheProxyARewriteOrThePrivateModuleNamesIt() {
        CompanyNames names = with(
                "https://goproxy.acme-widgets.com,https://goproxy.cn",
                "go.acme-labs.com",
                new UrlRewrites.Rewrite("git@code.acme-works.com:", "https://github.com/"));

        assertThat(List.of("goproxy.acme-widgets.com", "git.acme-widgets.com", "code.acme-works.com", "wiki.corp"))
                .allMatch(host -> names.includeHost(host, PUBLIC_MODULE));
        assertThat(List.of("goproxy.cn", "github.com", "sum.golang.org", "git.others.com", "go.acme-labs.com"))
                .noneMatch(host -> names.includeHost(host, PUBLIC_MODULE));
        assertThat(names.includeHost("go.acme-labs.com", "go.acme-labs.com/secret"))
                .isTrue();
    }
}
