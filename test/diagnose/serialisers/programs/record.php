<?php
$docs=json_decode(file_get_contents('docs.json'),true);
$flags=['php-array' => 0,'php-unescaped-unicode-array' => JSON_UNESCAPED_UNICODE,'php-unescaped-slashes-array' => JSON_UNESCAPED_SLASHES,'php-unescaped-unicode-unescaped-slashes-array' => JSON_UNESCAPED_UNICODE|JSON_UNESCAPED_SLASHES,
'php-pretty-print-array' => JSON_PRETTY_PRINT,'php-unescaped-unicode-unescaped-slashes-pretty-print-array' => JSON_PRETTY_PRINT|JSON_UNESCAPED_UNICODE|JSON_UNESCAPED_SLASHES,
'php-hex-tag-hex-amp-hex-apos-hex-quot-array' => JSON_HEX_TAG|JSON_HEX_AMP|JSON_HEX_APOS|JSON_HEX_QUOT,'php-hex-tag-array' => JSON_HEX_TAG,'php-hex-amp-array' => JSON_HEX_AMP,'php-hex-apos-array' => JSON_HEX_APOS,'php-hex-quot-array' => JSON_HEX_QUOT,'php-unescaped-unicode-unescaped-slashes-hex-tag-hex-amp-hex-apos-hex-quot-array' => JSON_HEX_TAG|JSON_HEX_AMP|JSON_HEX_APOS|JSON_HEX_QUOT|JSON_UNESCAPED_UNICODE|JSON_UNESCAPED_SLASHES,
'php-numeric-check-array' => JSON_NUMERIC_CHECK,'php-preserve-zero-fraction-array' => JSON_PRESERVE_ZERO_FRACTION,'php-unescaped-unicode-unescaped-line-terminators-array' => JSON_UNESCAPED_UNICODE|JSON_UNESCAPED_LINE_TERMINATORS,'php-force-object' => JSON_FORCE_OBJECT];
foreach($docs as $d=>$t){ foreach($flags as $n=>$f){ echo "$n\t$d\t".base64_encode(json_encode(json_decode($t,true),$f))."\n"; }
 echo "php\t$d\t".base64_encode(json_encode(json_decode($t)))."\n"; }
