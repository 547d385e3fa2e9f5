<#macro page title head="">
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title?html} - 职工创新成果</title>
${head}
<link rel="stylesheet" href="/assets/site.css">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
</head>
<body>
<header><a href="/" class="brand">职工创新成果</a><nav><a href="/">全部</a><a href="/tags/index.html">分类</a></nav></header>
<main>
<#nested>
</main>
<footer><p>职工创新成果 静态目录</p></footer>
</body>
</html>
</#macro>
<#macro card post>
<li class="card"><a href="/${post.uri}"><h3>${post.title?html}</h3></a><p>${post.summary?html}</p><p class="meta"><span>${post.category}</span><span>${post.award}</span><span>${post.district}</span><span>${post.unit?html}</span><span>${post.year}</span></p></li>
</#macro>
