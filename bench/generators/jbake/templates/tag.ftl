<#import "base.ftl" as base>
<#if tag??>
<@base.page title=tag>
<h1>${tag}</h1>
<ul class="cards">
<#list tag_posts as post><@base.card post/></#list></ul>
</@base.page>
<#else>
<@base.page title="分类">
<h1>分类</h1><ul>
<#list tags as t><li><a href="/${t.uri}">${t.name}</a> (${t.tagged_posts?size})</li>
</#list></ul>
</@base.page>
</#if>
