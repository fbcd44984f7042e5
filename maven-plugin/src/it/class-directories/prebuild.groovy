import javax.tools.ToolProvider

def generated = new File(basedir, 'generated/shop/EventsImpl.java')
generated.parentFile.mkdirs()
generated.text = '''
package shop;

final class EventsImpl implements Events {
    public String contact(Customer customer) { return customer.email(); }

    public String size(Customer customer) { return "" + customer.email().length(); }
}
'''
def classes = new File(basedir, 'target/classes')
classes.mkdirs()
def sources = new File(basedir, 'src/main/java/shop')
def compiled = ToolProvider.systemJavaCompiler.run(null, null, null, '-g', '-d', classes.path,
        new File(sources, 'Customer.java').path, new File(sources, 'Events.java').path, generated.path)
assert compiled == 0

return true
