package app.shopinventory.action;

import app.shopinventory.App;
import app.shopinventory.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Book Shopify orders” does, by the examples in
 * src/test/resources/examples/book-shopify-orders.json.
 */
class BookShopifyOrdersExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new BookShopifyOrders());
  }
}
