# Prints "file:line data-type -> vendor" for each mark in Java files that are given as arguments.
match($0, /\/\/ (LEAK|WEAK|FALSE ALARM): /) {
  count = split(substr($0, RSTART + RLENGTH), marks, /, */)
  for (i = 1; i <= count; i++) {
    sub(/ *\[[A-Z]+\] *$/, "", marks[i])
    print FILENAME ":" FNR " " marks[i]
  }
}
