<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<#list published_content as c><url><loc>https://example.org/${c.uri}</loc><lastmod>${c.date?string("yyyy-MM-dd")}</lastmod></url>
</#list></urlset>
