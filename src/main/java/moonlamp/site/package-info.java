/**
 * The static site and its server, both JVM only. {@link moonlamp.site.SiteBuilder} puts target/site together at build
 * time; {@link moonlamp.site.SiteServer} serves it; {@link moonlamp.site.SecurityHeaders} is the one list of headers
 * that server, service worker, page and static hosts share.
 */
package moonlamp.site;
