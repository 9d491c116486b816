require 'json'
docs=JSON.parse(File.read('docs.json'))
docs.each{|d,t| v=JSON.parse(t)
 {'ruby'=>JSON.generate(v),'ruby-pretty-old'=>JSON.pretty_generate(v),'ruby-ascii'=>JSON.generate(v,ascii_only:true)}.each{|n,s| puts "#{n}\t#{d}\t#{[s].pack('m0')}"} }
STDERR.puts RUBY_VERSION, JSON::VERSION
