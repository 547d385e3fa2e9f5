<#import "base.ftl" as base>
<#assign x = content.x>
<#assign head>
<meta name="description" content="${content.summary?html}">
<link rel="canonical" href="https://example.org/${content.uri}">
<meta property="og:title" content="${content.title?html}">
<meta property="og:type" content="article">
<meta property="og:url" content="https://example.org/${content.uri}">
</#assign>
<@base.page title=content.title head=head>
<article>
<nav class="crumbs"><a href="/">首页</a> / <a href="/tags/${content.category}.html">${content.category}</a> / ${content.title?html}</nav>
<h1>${content.title?html}</h1>
<dl class="facts">
<dt>编号</dt><dd>${content.rid}</dd>
<dt>类别</dt><dd><a href="/tags/${content.category}.html">${content.category}</a></dd>
<dt>奖项</dt><dd><a href="/tags/${content.award}.html">${content.award}</a></dd>
<dt>单位</dt><dd>${content.unit?html}</dd>
<dt>地区</dt><dd><a href="/tags/${content.district}.html">${content.district}</a></dd>
<dt>行业</dt><dd><a href="/tags/${content.industry}.html">${content.industry}</a> · ${content.sub}</dd>
<dt>年度</dt><dd><a href="/tags/${content.year}.html">${content.year}</a></dd>
</dl>
<section class="team"><h2>团队</h2><ul>
<#list x.team as m><li><span class="name">${m.name?html}</span> <span class="role">${m.role?html}</span></li>
</#list></ul></section>
${content.body}
<section class="photos"><h2>照片</h2>
<#list x.photos as p><figure><a href="/media/${content.rid}/${p.file}"><img src="/media/${content.rid}/480/${p.file}" alt="${p.caption?html}" loading="lazy" width="480" height="320"></a><figcaption>${p.caption?html}</figcaption></figure>
</#list></section>
<section class="quiz"><h2>测验</h2><ol>
<#list x.quiz as q><li class="q" data-answer="${q.answer?c}"><p>${q.q?html}</p>
<ol type="A">
<#list q.options as o><li><label><input type="radio" name="q${q?index?c}"> ${o?html}</label></li>
</#list></ol>
<details><summary>答案</summary><p>${q.explain?html}</p></details></li>
</#list></ol></section>
</article>
</@base.page>
