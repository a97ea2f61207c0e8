package com.example.app.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.AppDefinition;
import com.example.app.platform.TestApp;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void signing_in_and_out() {
    try (TestApp app = TestApp.start(AppDefinition.named("Test").build())) {
      assertThat(app.admin().get("/api/auth/session").expect(200).json().at("/user/role").asText())
          .isEqualTo("ADMIN");
      System.out.println(app.admin().get("/api/auth/session").response().headers().map());
      app.anonymous().get("/api/auth/session").expect(401);
      System.out.println(app.anonymous().get("/api/nothing").body());
      System.out.println(app.anonymous().get("/nothing").body());
    }
  }
}
