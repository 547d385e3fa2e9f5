#!/usr/bin/env python3
"""Invented records, the same bytes each time: corpus.py N [--forms laurel,plain,hugo,json,jbake] [--out data] [--photos FOLDER]
 laurel: data/N/laurel/achievements/<id>/achievement.yaml + questions/bank.yaml, one programme, a round a year
 plain : data/N/plain, the same in JSON, with a site.yaml that asks for no more than the others make (wanted.py)
 hugo  : data/N/hugo/content/records/<id>.md           (JSON front matter and Markdown)
 json  : data/N/json/records/<year>/<id>/record.json   (Eleventy)
 jbake : data/N/jbake/content/r/<id>.md                (key=value header, JSON values and Markdown)
A record has a team of eight, texts of 100 to 500 characters, a bank of 20 questions; with --photos three photos, taken in turn from the
.jpg files of that folder (Laurel's form alone)."""
import argparse, glob, json, os, random, shutil, sys
from wanted import FORMS, site
ap=argparse.ArgumentParser(); ap.add_argument('n',type=int); ap.add_argument('--forms',default='laurel,hugo'); ap.add_argument('--photos'); ap.add_argument('--out',default='data'); ap.add_argument('--seed',type=int,default=20240601)
a=ap.parse_args(); forms=a.forms.split(','); N=a.n; R=random.Random(a.seed); PHOTOS=sorted(glob.glob(a.photos+'/**/*.jpg',recursive=True)) if a.photos else []
# vocabulary: GB2312 level-1 characters, 6000 words of 2-3 characters, Zipf-like weights
chars=[]
for hi in range(0xB0,0xD8):
    for lo in range(0xA1,0xFF):
        try: chars.append(bytes([hi,lo]).decode('gb2312'))
        except UnicodeDecodeError: pass
R.shuffle(chars)
DOM="系统 平台 数据 智能 技术 研究 应用 设计 制造 检测 控制 优化 工艺 设备 材料 能源 节能 环保 安全 质量 效率 成本 流程 管理 创新 方法 模型 算法 传感 网络 生产 装置 改造 自动 机器 视觉 焊接 加工 电力 电网 桥梁 隧道 道路 建筑 施工 医疗 农业 种植 养殖 物流 仓储 运输 服务 教育 文化 旅游 金融 信息 软件 芯片 通信 水利 污水 治理 监测 预警 维修 诊断 寿命 轻量 高效 精密 绿色 低碳 循环 回收 标准 专利 团队 职工 班组 工匠".split()
cw_chars=[1/(i+30) for i in range(len(chars))]
words=list(DOM)
while len(words)<6000:
    words.append(''.join(R.choices(chars,cw_chars,k=2 if R.random()<.8 else 3)))
cum=[];t=0.0
for i in range(len(words)): t+=1/(i+8)**0.9; cum.append(t)
SUR="王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
CATS=[("c1","技术革新"),("c2","发明创造"),("c3","先进操作法"),("c4","管理创新"),("c5","合理化建议")]
AWARDS=[("a1","一等奖"),("a2","二等奖"),("a3","三等奖"),("a4","优秀奖")]
DIST=[("d%02d"%i,n+"区") for i,n in enumerate("东城 西湖 南山 北辰 中原 江岸 河西 滨海 高新 新城 临港 青羊 白云 天河 海珠".split(),1)]
IND=list(zip("ABCDEFGHIJKLMNOPQRST","农林牧渔业 采矿业 制造业 电力热力燃气及水 建筑业 批发和零售业 交通运输仓储邮政 住宿和餐饮业 信息传输软件 金融业 房地产业 租赁和商务服务 科学研究和技术 水利环境公共设施 居民服务修理 教育 卫生和社会工作 文化体育娱乐 公共管理社会组织 国际组织".split()))
SUBS={c:[("%s%02d"%(c,i),"".join(R.choices(words,cum_weights=cum,k=2))+"业") for i in range(1,6)] for c,_ in IND}
# The divisions of GB/T 4754 that the categories stand for in Laurel's form
IND2=dict(zip("ABCDEFGHIJKLMNOPQRST","A01 B06 C34 D44 E47 F51 G54 H61 I65 J66 K70 L71 M73 N76 O80 P83 Q84 R88 S92 T97".split())); ROUNDS={}
YEARS=[2020,2021,2022,2023,2024]
TAX={"category":dict(CATS),"award":dict(AWARDS),"district":dict(DIST),"industry":dict(IND),"year":{str(y):str(y)+"年" for y in YEARS},"sub":{k:v for c in SUBS for k,v in SUBS[c]}}
def text(n):
    ws=R.choices(words,cum_weights=cum,k=n//2+4); out=[];ln=0;seg=0;target=9
    for w in ws:
        out.append(w); ln+=len(w); seg+=len(w)
        if ln>=n-1: break
        if seg>=target:
            p=',' if R.random()<.62 else '。'
            out.append(p); ln+=1; seg=0; target=6+int(R.random()*9)
    return ''.join(out)[:n-1]+'。'
def w(k): return ''.join(R.choices(words,cum_weights=cum,k=k))
def name(): return R.choice(SUR)+''.join(R.choices(chars[:600],k=R.choice((1,2))))
def mdlist(total,items):
    return '\n'.join('- **%s**:%s'%(w(2),text(total//items-6)) for _ in range(items))+'\n'
def record(i):
    c=R.choice(IND)[0]; y=R.choice(YEARS); words_title=(w(10))[:20]
    intro=[text(165) for _ in range(3)]; intro[0]=intro[0][:20]+'**'+intro[0][20:28]+'**'+intro[0][28:]
    intro[2]=intro[2][:-1]+',数据为 `%d%%` 与 *%d* 项。'%(R.randint(5,95),R.randint(2,40))
    quiz=[]
    for q in range(20):
        quiz.append({"q":text(26)[:-1]+'?',"options":[text(8)[:-1] for _ in range(4)],"answer":R.randrange(4),"explain":text(26)})
    return {"id":"R%06d"%i,"title":words_title,"category":R.choice(CATS)[0],"award":R.choices([x[0] for x in AWARDS],[1,2,3,4])[0],
      "unit":w(3)+"有限公司","district":R.choice(DIST)[0],"industry":c,"sub":R.choice(SUBS[c])[0],"year":y,
      "date":"%d-%02d-%02d"%(y,R.randint(1,12),R.randint(1,28)),
      "team":[{"name":name(),"role":R.choice(("负责人","工程师","技师","操作工"))} for _ in range(8)],
      "background":text(100),"goal":text(100),"introduction":'\n\n'.join(intro)+'\n',"innovation":mdlist(500,6),"benefits":mdlist(500,6),
      "photos":[{"file":"photo-%d.jpg"%k,"caption":text(14)[:-1]} for k in (1,2,3)],"quiz":quiz}
def wr(p,s):
    os.makedirs(os.path.dirname(p),exist_ok=True)
    with open(p,'w',encoding='utf-8') as f: f.write(s)
def yq(s): return json.dumps(s,ensure_ascii=False)
def yblock(s,ind): return '|\n'+''.join((' '*ind+l if l else '')+'\n' for l in s.rstrip('\n').split('\n'))
def to_yaml(r):
    o=[]
    for k in "id title category award unit district industry sub".split(): o.append('%s: %s\n'%(k,r[k]))
    o.append('year: %d\ndate: "%s"\nteam:\n'%(r['year'],r['date']))
    for m in r['team']: o.append('  - name: %s\n    role: %s\n'%(m['name'],m['role']))
    for k in ('background','goal','introduction','innovation','benefits'): o.append('%s: %s'%(k,yblock(r[k],2)))
    o.append('photos:\n')
    for p in r['photos']: o.append('  - file: %s\n    caption: %s\n'%(p['file'],p['caption']))
    o.append('quiz:\n')
    for q in r['quiz']:
        o.append('  - q: %s\n    options:\n'%q['q']); o += ['      - %s\n'%x for x in q['options']]
        o.append('    answer: %d\n    explain: %s\n'%(q['answer'],q['explain']))
    return ''.join(o)
base=os.path.join(a.out,str(N)); J=lambda o:json.dumps(o,ensure_ascii=False)
def body(r): return '## 背景\n\n%s\n\n## 目标\n\n%s\n\n## 简介\n\n%s\n## 创新点\n\n%s\n## 效益\n\n%s'%(r['background'],r['goal'],r['introduction'],r['innovation'],r['benefits'])
for i in range(1,N+1):
    r=record(i)
    if 'json' in forms: wr('%s/json/records/%d/%s/record.json'%(base,r['year'],r['id']),J(r))
    if 'yaml' in forms: wr('%s/yaml/records/%d/%s/record.yaml'%(base,r['year'],r['id']),to_yaml(r))
    if 'hugo' in forms:
        fm={"title":r['title'],"date":r['date'],"rid":r['id'],"url":"/r/%s/"%r['id'],"summary":r['introduction'][:100].replace('*','').replace('\n',''),"unit":r['unit'],"sub":r['sub'],
          "categories":[r['category']],"awards":[r['award']],"districts":[r['district']],"industries":[r['industry']],"years":[str(r['year'])],"team":r['team'],"photos":r['photos'],"quiz":r['quiz']}
        wr('%s/hugo/content/records/%s.md'%(base,r['id']),json.dumps(fm,ensure_ascii=False,indent=0)+'\n\n'+body(r))
    if 'jbake' in forms:
        fm='title=%s\ndate=%s\ntype=post\nstatus=published\nrid=%s\nsummary=%s\nunit=%s\nsub=%s\ncategory=%s\naward=%s\ndistrict=%s\nindustry=%s\nyear=%d\ntags=%s\nx=%s\n~~~~~~\n'%(r['title'],r['date'],r['id'],r['introduction'][:100].replace('*','').replace('\n',''),r['unit'],r['sub'],r['category'],r['award'],r['district'],r['industry'],r['year'],
          ','.join((r['category'],r['award'],r['district'],r['industry'],str(r['year']))),J({"team":r['team'],"photos":r['photos'],"quiz":r['quiz']}))
        wr('%s/jbake/content/r/%s.md'%(base,r['id']),fm+body(r))
    if 'laurel' in forms:
        L='%s/laurel'%base; k=r['id'].lower()
        o=['title: %s\nprogramme: bench\ncategory: %s\nunit: %s\nunion: %s总工会\nindustry: %s\nstartedOn: "%d-01"\nteam:\n'%(r['title'],r['category'],r['unit'],dict(DIST)[r['district']],IND2[r['industry']],r['year']-1)]
        for m in r['team']: o.append('  - name: %s\n    title: %s\n'%(m['name'],m['role']))
        o.append('summary: %sbackground: %sgoal: %sinnovations: %sbenefits:\n  economic: %s'%(yblock(r['introduction'],2),yblock(r['background'],2),yblock(r['goal'],2),yblock(r['innovation'],2),yblock(r['benefits'],4)))
        wr('%s/achievements/%s/achievement.yaml'%(L,k),''.join(o))
        for n,p in enumerate(PHOTOS and [PHOTOS[(3*i+n)%len(PHOTOS)] for n in range(3)] or (),1):
            to='%s/achievements/%s/photos/%d.jpg'%(L,k,n); os.makedirs(os.path.dirname(to),exist_ok=True); os.path.exists(to) or shutil.copyfile(p,to)
        q=[]
        for x in r['quiz']:
            q.append('- type: single\n  stem: %s\n  options:\n'%yq(x['q'])); q+=['    %s: %s\n'%('ABCD'[j],yq(t)) for j,t in enumerate(x['options'])]
            q.append('  answer: %s\n  explanation: %s\n  difficulty: basic\n  source: 成果简介\n'%('ABCD'[x['answer']],yq(x['explain'])))
        wr('%s/achievements/%s/questions/bank.yaml'%(L,k),''.join(q)); ROUNDS.setdefault(r['year'],[]).append((k,r['award']))
    if 'plain' in forms:
        L='%s/plain'%base; k=r['id'].lower()
        wr('%s/achievements/%s/achievement.json'%(L,k),J({"title":r['title'],"programme":"bench","category":r['category'],"unit":r['unit'],"union":dict(DIST)[r['district']]+"总工会","industry":IND2[r['industry']],"startedOn":"%d-01"%(r['year']-1),
          "team":[{"name":m['name'],"title":m['role']} for m in r['team']],"summary":r['introduction'],"background":r['background'],"goal":r['goal'],"innovations":r['innovation'],"benefits":{"economic":r['benefits']}}))
        wr('%s/achievements/%s/questions/bank.json'%(L,k),J([{"type":"single","stem":x['q'],"options":dict(zip("ABCD",x['options'])),"answer":"ABCD"[x['answer']],"explanation":x['explain'],"difficulty":"basic","source":"成果简介"} for x in r['quiz']]))
        if 'laurel' not in forms: ROUNDS.setdefault(r['year'],[]).append((k,r['award']))
for form in FORMS:
    if form not in forms: continue
    L='%s/%s'%(base,form)
    wr(L+'/site.yaml',site(form))
    wr(L+'/programmes/bench.yaml','name: 职工创新成果评选\nyear: 2024\norganisers: [示例市总工会]\ncategories:\n'+''.join('  - {key: %s, name: %s, definition: %s}\n'%(k,v,v) for k,v in CATS)+'levels:\n'+''.join('  - {key: %s, name: %s, order: %d}\n'%(k,v,i) for i,(k,v) in enumerate(AWARDS,1))+'fields:\n  title: {required: true}\nconsent: {required: []}\nprivacy: {withoutConsent: publish}\n')
    for y,aw in ROUNDS.items(): wr('%s/rounds/%d.yaml'%(L,y),'programme: bench\nname: %d年获奖名单\ndate: "%d-12-20"\nstage: awarded\nawards:\n'%(y,y)+''.join('  - {achievement: %s, level: %s}\n'%x for x in aw))
for f in forms:
    if f not in ('laurel','plain'): wr('%s/%s/taxonomy.json'%(base,f),json.dumps(TAX,ensure_ascii=False,indent=1))
