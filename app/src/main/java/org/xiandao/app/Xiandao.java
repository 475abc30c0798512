package org.xiandao.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "org.xiandao")
public class Xiandao {
    public static void main(String[] args) {
        SpringApplication.run(Xiandao.class, args);
    }
}
