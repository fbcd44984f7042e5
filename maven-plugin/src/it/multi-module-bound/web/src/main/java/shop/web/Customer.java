package shop.web;

record Customer(String id, String email) {}
