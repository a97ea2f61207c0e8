package com.example.app.platform.transfer;

import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.Records;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.NotFound;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;

/** {@code /api/models/{model}/export}: records as CSV for programs. */
public final class TransferRoutes {
  private static final String MODEL = "/api/models/{model}";

  private final RecordStore store;

  public TransferRoutes(RecordStore store) {
    this.store = store;
  }

  public void register(Routes routes) {
    routes.get(MODEL + "/export", Access.SIGNED_IN, this::export);
  }

  private void export(Context ctx) {
    new Download(store, records(ctx), CsvStyle.forPrograms()).answer(ctx);
  }

  private Records records(Context ctx) {
    return store
        .models()
        .find(ctx.pathParam("model"))
        .map(model -> store.records(model, Callers.of(ctx)))
        .orElseThrow(NotFound::new);
  }
}
