package shop;

/** Has an implementation that an annotation processor would write, so that only a class file holds it. */
interface Events {
    String contact(Customer customer);

    String size(Customer customer);
}
