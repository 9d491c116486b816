import java.nio.file.*; import java.util.*; import java.nio.charset.StandardCharsets;
import com.fasterxml.jackson.databind.*; import com.fasterxml.jackson.core.json.*; import com.fasterxml.jackson.core.*; import com.fasterxml.jackson.annotation.*;
import com.google.gson.*;
public class Record {
 static void p(String n,String d,String s){ System.out.println(n+"\t"+d+"\t"+Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8))); }
static Object hashed(Object o){ if(o instanceof Map<?,?> in){ var h=new HashMap<String,Object>(); in.forEach((k,v)->h.put((String)k,hashed(v))); return h; } if(o instanceof List<?> l) return l.stream().map(Record::hashed).collect(java.util.stream.Collectors.toCollection(ArrayList::new)); return o; }
 interface W { String w() throws Exception; }
 static void t(String n,String d,W w){ try{ p(n,d,w.w()); }catch(Throwable e){ System.err.println(n+" "+d+" "+e); } }
 public static void main(String[] a) throws Exception {
  String in=Files.readString(Path.of("docs.json")); ObjectMapper m=new ObjectMapper();
  Map<String,String> docs=m.readValue(in,LinkedHashMap.class);
  for(var e:docs.entrySet()){ String d=e.getKey(), t=e.getValue();
   t("jackson",d,()->m.writeValueAsString(m.readTree(t)));
   t("jackson-pretty",d,()->m.writerWithDefaultPrettyPrinter().writeValueAsString(m.readTree(t)));
   t("jackson",d,()->m.writeValueAsString(m.readValue(t,Map.class)));
   t("jackson-hash-map",d,()->m.writeValueAsString(hashed(m.readValue(t,LinkedHashMap.class))));
   t("jackson-ascii",d,()->new ObjectMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).writeValueAsString(m.readTree(t)));
   t("jackson-slashes",d,()->new ObjectMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build()).writeValueAsString(m.readTree(t)));
   t("jackson-sorted",d,()->m.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(m.readValue(t,LinkedHashMap.class)));
   t("jackson-non-null",d,()->new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL).setDefaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL,JsonInclude.Include.NON_NULL)).writeValueAsString(m.readValue(t,LinkedHashMap.class)));
   t("jackson-non-empty",d,()->new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY,JsonInclude.Include.NON_EMPTY)).writeValueAsString(m.readValue(t,LinkedHashMap.class)));
   t("gson",d,()->new Gson().toJson(com.google.gson.JsonParser.parseString(t)));
   t("gson-plain",d,()->new GsonBuilder().disableHtmlEscaping().create().toJson(com.google.gson.JsonParser.parseString(t)));
   t("gson-pretty",d,()->new GsonBuilder().setPrettyPrinting().create().toJson(com.google.gson.JsonParser.parseString(t)));
   t("gson-pretty-plain",d,()->new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(com.google.gson.JsonParser.parseString(t)));
   t("gson-nulls",d,()->new GsonBuilder().serializeNulls().create().toJson(com.google.gson.JsonParser.parseString(t)));
   t("gson-map",d,()->new Gson().toJson(new Gson().fromJson(t,Map.class)));
   t("gson-plain-nulls",d,()->com.google.gson.JsonParser.parseString(t).toString());
   t("fastjson-hash-map",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t)));
   t("fastjson",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField)));
   t("fastjson-pretty",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField),com.alibaba.fastjson.serializer.SerializerFeature.PrettyFormat));
   t("fastjson-browser",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField),com.alibaba.fastjson.serializer.SerializerFeature.BrowserCompatible));
   t("fastjson-secure",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField),com.alibaba.fastjson.serializer.SerializerFeature.BrowserSecure));
   t("fastjson-slash",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField),com.alibaba.fastjson.serializer.SerializerFeature.WriteSlashAsSpecial));
   t("fastjson-nulls",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t,com.alibaba.fastjson.parser.Feature.OrderedField),com.alibaba.fastjson.serializer.SerializerFeature.WriteMapNullValue));
   t("fastjson-sorted",d,()->com.alibaba.fastjson.JSON.toJSONString(com.alibaba.fastjson.JSON.parseObject(t),com.alibaba.fastjson.serializer.SerializerFeature.MapSortField));
   t("fastjson2",d,()->com.alibaba.fastjson2.JSON.toJSONString(com.alibaba.fastjson2.JSON.parseObject(t)));
   t("fastjson2-pretty",d,()->com.alibaba.fastjson2.JSON.toJSONString(com.alibaba.fastjson2.JSON.parseObject(t),com.alibaba.fastjson2.JSONWriter.Feature.PrettyFormat));
   t("fastjson2-secure",d,()->com.alibaba.fastjson2.JSON.toJSONString(com.alibaba.fastjson2.JSON.parseObject(t),com.alibaba.fastjson2.JSONWriter.Feature.BrowserSecure));
   t("fastjson2-ascii",d,()->com.alibaba.fastjson2.JSON.toJSONString(com.alibaba.fastjson2.JSON.parseObject(t),com.alibaba.fastjson2.JSONWriter.Feature.EscapeNoneAscii));
   t("fastjson2-nulls",d,()->com.alibaba.fastjson2.JSON.toJSONString(com.alibaba.fastjson2.JSON.parseObject(t),com.alibaba.fastjson2.JSONWriter.Feature.WriteMapNullValue));
   t("org-json",d,()->new org.json.JSONObject(t).toString());
   t("org-json-indent",d,()->new org.json.JSONObject(t).toString(2));
   t("org-json-indent-4",d,()->new org.json.JSONObject(t).toString(4));
   t("hutool",d,()->cn.hutool.json.JSONUtil.parseObj(t,false,true).toString());
   t("hutool-pretty",d,()->cn.hutool.json.JSONUtil.parseObj(t,false,true).toStringPretty());
   t("json-lib",d,()->net.sf.json.JSONObject.fromObject(t).toString());
  }}}
