package main
import ("bytes";"encoding/base64";"encoding/json";"fmt";"os")
func main(){ b,_:=os.ReadFile("docs.json"); var docs map[string]string; json.Unmarshal(b,&docs)
 p:=func(n,d string,o []byte){fmt.Printf("%s\t%s\t%s\n",n,d,base64.StdEncoding.EncodeToString(o))}
 for d,t:=range docs{ var v map[string]any; json.Unmarshal([]byte(t),&v)
  o,_:=json.Marshal(v); p("go-map",d,o)
  o,_=json.MarshalIndent(v,"","  "); p("go-map-indent-2",d,o)
  o,_=json.MarshalIndent(v,"","\t"); p("go-map-indent-tab",d,o)
  var buf bytes.Buffer; e:=json.NewEncoder(&buf); e.SetEscapeHTML(false); e.Encode(v); p("go-map-encoder-plain",d,buf.Bytes())
  var buf2 bytes.Buffer; json.NewEncoder(&buf2).Encode(v); p("go-map-encoder",d,buf2.Bytes())
  for suffix,indent:=range map[string]string{"2":"  ","4":"    ","tab":"\t"} {
   var html bytes.Buffer; h:=json.NewEncoder(&html); h.SetIndent("",indent); h.Encode(v); p("go-map-encoder-indent-"+suffix,d,html.Bytes())
   var plain bytes.Buffer; s:=json.NewEncoder(&plain); s.SetEscapeHTML(false); s.SetIndent("",indent); s.Encode(v); p("go-map-encoder-plain-indent-"+suffix,d,plain.Bytes())
  }
  dec:=json.NewDecoder(bytes.NewReader([]byte(t))); dec.UseNumber(); var w map[string]any; dec.Decode(&w); o,_=json.Marshal(w); p("go-map-numbers",d,o)
 }}
