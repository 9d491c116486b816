import json,sys,base64,platform
def out(h,d,t): print(f"{h}\t{d}\t{base64.b64encode(t.encode('utf-8','surrogatepass')).decode()}")
docs=json.load(open('docs.json'))
for d,t in docs.items():
    v=json.loads(t)
    for name,kw in {
      'python':{}, 'python-unicode':dict(ensure_ascii=False), 'python-compact':dict(separators=(',',':')),
      'python-compact-unicode':dict(separators=(',',':'),ensure_ascii=False),
      'python-indent-4':dict(indent=4),'python-indent-2':dict(indent=2),'python-indent-4-unicode':dict(indent=4,ensure_ascii=False),
      'python-sorted':dict(sort_keys=True),'python-compact-unicode-sorted':dict(sort_keys=True,separators=(',',':'),ensure_ascii=False)}.items():
        out(name,d,json.dumps(v,**kw))
