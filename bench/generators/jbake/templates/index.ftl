<#import "base.ftl" as base>
<@base.page title="首页">
<h1>职工创新成果</h1>
<ul class="cards">
<#list published_posts as post><@base.card post/></#list></ul>
<nav class="pager"><#if (currentPageNumber > 1)><a rel="prev" href="/${previousFileName!}">上一页</a> </#if><span>${currentPageNumber} / ${numberOfPages}</span><#if (currentPageNumber < numberOfPages)> <a rel="next" href="/${nextFileName!}">下一页</a></#if></nav>
</@base.page>
