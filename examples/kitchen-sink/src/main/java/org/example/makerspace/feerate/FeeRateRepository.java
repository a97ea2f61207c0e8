package org.example.makerspace.feerate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link FeeRate} records that the acting user may work with. */
public final class FeeRateRepository {
  private final Records records;

  public FeeRateRepository(Records records) {
    this.records = records;
  }

  public Optional<FeeRate> find(String id) {
    return records.find(id).map(FeeRate::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public FeeRate get(String id) {
    return FeeRate.of(records.get(id));
  }

  /** Oldest first. */
  public List<FeeRate> all() {
    return records.all().stream().map(FeeRate::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<FeeRate> findByPercent(BigDecimal value) {
    return records.findOne("percent", value).map(FeeRate::of);
  }

  public FeeRate create(FeeRateDraft draft) {
    return FeeRate.of(records.create(draft.values()));
  }

  public FeeRate update(String id, FeeRateDraft draft) {
    return FeeRate.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(FeeRate record) {
    return records.link(record.id());
  }
}
