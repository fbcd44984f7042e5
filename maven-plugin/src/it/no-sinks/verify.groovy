def log = new File(basedir, 'build.log').text

assert log =~ /\[WARNING\] WARNING +No call to a known vendor was found in 1 file/
assert log.contains('BUILD SUCCESS')

return true
