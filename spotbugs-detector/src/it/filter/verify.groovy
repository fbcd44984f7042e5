def log = new File(basedir, 'build.log').text
def found = new groovy.xml.XmlParser().parse(new File(basedir, 'target/spotbugsXml.xml'))

assert found.Errors[0].@errors == '0'
assert !found.BugInstance.any { it.@type == 'PII_LEAK' && it.Class[0].@classname.endsWith('AmplitudeTracker') }
assert found.BugInstance.any { it.@type == 'PII_LEAK' && it.Class[0].@classname.endsWith('MixpanelTracker') }
assert !log.contains('email reaches Amplitude')
assert log.contains('email reaches Mixpanel')
assert log.contains('BUILD FAILURE') : 'one silenced leaves the others'

return true
