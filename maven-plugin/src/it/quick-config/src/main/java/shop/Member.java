package shop;

record Member(String loyaltyNumber, String tier) {}
