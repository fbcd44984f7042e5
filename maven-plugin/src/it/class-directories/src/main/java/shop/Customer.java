package shop;

record Customer(String id, String email) {}
