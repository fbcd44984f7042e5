# Prints "file:line data-type -> vendor" for each result of a SARIF file that pii-guard wrote (one property a line).
/"ruleId":/             { file = line = vendor = ""; types = 0 }
/"uri":/ && !file       { file = value($0) }
/"startLine":/ && !line { line = value($0) }
/"vendor":/             { vendor = value($0) }
types && /\]/           { types = 0 }
types                   { print file ":" line " " bare($0) " -> " vendor }
/"dataTypes": \[ *$/    { types = 1 }

function value(text) { sub(/^[^:]*:/, "", text); return bare(text) }
function bare(text)  { gsub(/[ ",]/, "", text); return text }
