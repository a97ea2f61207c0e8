package app.musicschoolmanager.platform.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StoppableThreadTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A thread at work. */
  private record Running(StoppableThread thread, FutureTask<Long> work) {
    static Running of(LongSupplier work) {
      FutureTask<Long> task = new FutureTask<>(work::getAsLong);
      Running running = new Running(new StoppableThread("work", task), task);
      running.thread.start();
      return running;
    }

    long await(Duration limit) throws Exception {
      return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Unruly.Spin.class, Unruly.Stubborn.class, Unruly.Recursion.class})
  void one_that_turns_without_end_is_gone_when_it_is_told_to_end(
      Class<? extends LongSupplier> endless) throws Exception {
    Running running = Running.of(Woven.work(endless));
    assertThatThrownBy(() -> running.await(SHORT)).isInstanceOf(TimeoutException.class);
    running.thread().end(() -> {});
    assertThat(running.thread().join(PATIENCE)).isTrue();
    assertThatThrownBy(running.work()::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Stopped.class);
  }

  @Test
  void one_that_is_not_told_to_end_goes_on_beside_it() throws Exception {
    Running spinning = Running.of(Woven.work(Unruly.Spin.class));
    Running working = Running.of(Woven.work(Unruly.Work.class));
    spinning.thread().end(() -> {});
    assertThat(working.await(PATIENCE)).isPositive();
  }

  @Test
  void a_class_that_is_being_loaded_can_be_used_afterwards() throws Exception {
    LongSupplier slow = Woven.work(Unruly.Slow.class);
    Running first = Running.of(slow);
    assertThatThrownBy(() -> first.await(SHORT)).isInstanceOf(TimeoutException.class);
    first.thread().askToEnd();
    first.thread().join();
    Running second = Running.of(slow);
    assertThatThrownBy(() -> second.await(SHORT)).isInstanceOf(TimeoutException.class);
    second.thread().end(() -> {});
    assertThatThrownBy(second.work()::get).hasCauseInstanceOf(Stopped.class);
  }

  @Test
  void whoever_waits_is_told_what_became_of_it() throws Exception {
    assertThat(Running.of(() -> 42).await(PATIENCE)).isEqualTo(42);
    assertThatThrownBy(() -> Running.of(Woven.work(Unruly.Fault.class)).await(PATIENCE))
        .hasRootCauseMessage("Summed up to 3");
  }

  @Test
  void one_that_has_ended_may_be_told_to_end_again() throws Exception {
    Running ended = Running.of(() -> 1);
    ended.await(PATIENCE);
    ended.thread().join();
    ended
        .thread()
        .end(() -> {
          throw new AssertionError("There is nothing to cancel any more.");
        });
    StoppableThread.tick();
  }
}
