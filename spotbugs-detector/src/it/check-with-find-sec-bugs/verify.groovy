def log = new File(basedir, 'build.log').text
def found = new groovy.xml.XmlParser().parse(new File(basedir, 'target/spotbugsXml.xml'))
def ofPiiGuard = found.BugInstance.findAll { it.@abbrev == 'PII' }

assert found.Errors[0].@errors == '0'
assert ofPiiGuard*.@type.toSet() == ['PII_LEAK', 'SECRET_LEAK', 'PII_WEAK_PSEUDONYM'].toSet()
assert found.BugInstance.any { it.@type == 'SPRING_ENDPOINT' } : 'find-sec-bugs works beside it'
assert found.BugInstance.every { it.@category != 'UNKNOWN' }

// Exactly the lines that are marked in the sources.
def shop = new File(basedir, '../../../../test-fixtures/demo-shop/src/main/java')
def marked = [] as TreeSet
shop.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    file.eachLine { line, number ->
        def marker = line =~ /\/\/ (?:LEAK|WEAK): (.+?)(?: because .*)?$/
        if (marker) {
            marker[0][1].split(', ').each { flow ->
                def parts = flow =~ /^(\S+) -> (\S+)/
                marked << "${shop.toPath().relativize(file.toPath())}:$number ${parts[0][1]} -> ${parts[0][2]}".toString()
            }
        }
    }
}
def reported = ofPiiGuard.collect { bug ->
    def line = bug.SourceLine.find { it.@role == null }
    def data = bug.String.find { it.@role == 'data:' }
    def vendor = bug.Property.find { it.@name == 'pii-guard.vendor' }
    "${line.@sourcepath}:${line.@start} ${data.@value} -> ${vendor.@value}".toString()
} as TreeSet
assert reported == marked
assert marked.size() > 15

assert log.contains('BUILD FAILURE')
assert log =~ /spotbugs-maven-plugin:[^:]+:check/
assert log.contains('email reaches Amplitude (properties, key "contact")')

return true
