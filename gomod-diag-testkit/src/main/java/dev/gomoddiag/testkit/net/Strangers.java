package dev.gomoddiag.testkit.net;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Which certificates of peers are accepted by those who ask for one and know nobody, or by those who do not care. */
record Strangers(boolean welcome, X509Certificate... issuers) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check();
    }

    private void check() throws CertificateException {
        if (!welcome) {
            throw new CertificateException("nobody is known here");
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers.clone();
    }
}
