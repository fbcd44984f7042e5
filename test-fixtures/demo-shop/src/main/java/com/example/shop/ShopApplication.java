package com.example.shop;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration
@ComponentScan
@PropertySource("classpath:application.properties")
public class ShopApplication {

    public static void main(String[] args) {
        try (var context = new AnnotationConfigApplicationContext(ShopApplication.class)) {
            context.registerShutdownHook();
        }
    }
}
