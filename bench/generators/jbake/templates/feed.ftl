<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>职工创新成果</title><id>https://example.org/</id><updated>${published_date?string("yyyy-MM-dd'T'HH:mm:ss'Z'")}</updated>
<#list published_posts as post><#if (post?index < 50)><entry><title>${post.title?html}</title><id>https://example.org/${post.uri}</id><link href="https://example.org/${post.uri}"/><updated>${post.date?string("yyyy-MM-dd'T'HH:mm:ss'Z'")}</updated><summary>${post.summary?html}</summary></entry>
</#if></#list></feed>
