package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.db.Database;
import java.security.SecureRandom;
import java.time.Instant;

/** One-time codes that let their bearer register as administrator: how an app gets its first. */
public final class SetupCodes {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  public SetupCodes(Database database) {
    this.database = database;
  }

  /** Makes a code and voids those made before that nobody has used. */
  public String issue() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Instant now = database.clock().instant();
    database.write(sql -> {
      sql.execute("delete from setup_code where used_at is null");
      sql.execute(
          "insert into setup_code (code_hash, created_at) values (?, ?)",
          Digests.sha256(code.toString()),
          now);
      return null;
    });
    return code.toString();
  }

  /** Uses the code up; false when it is none, or was used before. */
  boolean redeem(String code) {
    Instant now = database.clock().instant();
    String hash = Digests.sha256(code.strip());
    return database.write(sql ->
        sql.execute(
            "update setup_code set used_at = ? where code_hash = ? and used_at is null", now, hash))
        == 1;
  }
}
