package com.example.app.platform.transfer;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Page;
import com.example.app.platform.record.Records;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All that a query finds, one page after the other, the first of them read at once. */
final class EntryPages implements Iterator<List<Entry>> {
  private final Records records;
  private Page page;
  private final ListQuery query;

  EntryPages(Records records, ListQuery query) {
    this.records = records;
    this.query = query.page(1).limit(ListQuery.MAX_LIMIT);
    this.page = records.page(this.query);
  }

  @Override
  public boolean hasNext() {
    return page != null;
  }

  @Override
  public List<Entry> next() {
    if (page == null) {
      throw new NoSuchElementException();
    }
    List<Entry> entries = page.entries();
    page = page.hasNext() ? records.page(query.after(page.next())) : null;
    return entries;
  }
}
