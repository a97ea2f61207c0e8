package org.example.makerspace.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.example.makerspace.absence.AbsenceModel;
import org.example.makerspace.absence.AbsenceRepository;
import org.example.makerspace.booking.BookingModel;
import org.example.makerspace.booking.BookingRepository;
import org.example.makerspace.bookingextra.BookingExtraModel;
import org.example.makerspace.bookingextra.BookingExtraRepository;
import org.example.makerspace.casemodel.CaseModel;
import org.example.makerspace.casemodel.CaseRepository;
import org.example.makerspace.child.ChildModel;
import org.example.makerspace.child.ChildRepository;
import org.example.makerspace.diary.DiaryModel;
import org.example.makerspace.diary.DiaryRepository;
import org.example.makerspace.event.EventModel;
import org.example.makerspace.event.EventRepository;
import org.example.makerspace.feerate.FeeRateModel;
import org.example.makerspace.feerate.FeeRateRepository;
import org.example.makerspace.guardianship.GuardianshipModel;
import org.example.makerspace.guardianship.GuardianshipRepository;
import org.example.makerspace.guestentry.GuestEntryModel;
import org.example.makerspace.guestentry.GuestEntryRepository;
import org.example.makerspace.housesetting.HouseSettingModel;
import org.example.makerspace.housesetting.HouseSettingRepository;
import org.example.makerspace.induction.InductionModel;
import org.example.makerspace.induction.InductionRepository;
import org.example.makerspace.item.ItemModel;
import org.example.makerspace.item.ItemRepository;
import org.example.makerspace.lockerrequest.LockerRequestModel;
import org.example.makerspace.lockerrequest.LockerRequestRepository;
import org.example.makerspace.machine.MachineModel;
import org.example.makerspace.machine.MachineRepository;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.integration.HttpService;
import org.example.makerspace.platform.integration.MailService;
import org.example.makerspace.report.ReportModel;
import org.example.makerspace.report.ReportRepository;
import org.example.makerspace.room.RoomModel;
import org.example.makerspace.room.RoomRepository;
import org.example.makerspace.stockmovement.StockMovementModel;
import org.example.makerspace.stockmovement.StockMovementRepository;
import org.example.makerspace.subscriber.SubscriberModel;
import org.example.makerspace.subscriber.SubscriberRepository;
import org.example.makerspace.tip.TipModel;
import org.example.makerspace.tip.TipRepository;
import org.example.makerspace.wish.WishModel;
import org.example.makerspace.wish.WishRepository;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public CaseRepository cases() {
    return new CaseRepository(context.records(CaseModel.MODEL));
  }

  public StockMovementRepository stockMovements() {
    return new StockMovementRepository(context.records(StockMovementModel.MODEL));
  }

  public ItemRepository items() {
    return new ItemRepository(context.records(ItemModel.MODEL));
  }

  public MachineRepository machines() {
    return new MachineRepository(context.records(MachineModel.MODEL));
  }

  public RoomRepository rooms() {
    return new RoomRepository(context.records(RoomModel.MODEL));
  }

  public InductionRepository inductions() {
    return new InductionRepository(context.records(InductionModel.MODEL));
  }

  public TipRepository tips() {
    return new TipRepository(context.records(TipModel.MODEL));
  }

  public EventRepository events() {
    return new EventRepository(context.records(EventModel.MODEL));
  }

  public FeeRateRepository feeRates() {
    return new FeeRateRepository(context.records(FeeRateModel.MODEL));
  }

  public DiaryRepository diaries() {
    return new DiaryRepository(context.records(DiaryModel.MODEL));
  }

  public WishRepository wishes() {
    return new WishRepository(context.records(WishModel.MODEL));
  }

  public BookingRepository bookings() {
    return new BookingRepository(context.records(BookingModel.MODEL));
  }

  public BookingExtraRepository bookingExtras() {
    return new BookingExtraRepository(context.records(BookingExtraModel.MODEL));
  }

  public AbsenceRepository absences() {
    return new AbsenceRepository(context.records(AbsenceModel.MODEL));
  }

  public ChildRepository children() {
    return new ChildRepository(context.records(ChildModel.MODEL));
  }

  public GuardianshipRepository guardianships() {
    return new GuardianshipRepository(context.records(GuardianshipModel.MODEL));
  }

  public ReportRepository reports() {
    return new ReportRepository(context.records(ReportModel.MODEL));
  }

  public LockerRequestRepository lockerRequests() {
    return new LockerRequestRepository(context.records(LockerRequestModel.MODEL));
  }

  public GuestEntryRepository guestEntries() {
    return new GuestEntryRepository(context.records(GuestEntryModel.MODEL));
  }

  public SubscriberRepository subscribers() {
    return new SubscriberRepository(context.records(SubscriberModel.MODEL));
  }

  public HouseSettingRepository houseSettings() {
    return new HouseSettingRepository(context.records(HouseSettingModel.MODEL));
  }

  /** Tells what spare parts cost. */
  public HttpService webShop() {
    return context.http("webShop");
  }

  /** Sheets. */
  public HttpService sheets() {
    return context.http("sheets");
  }

  /** Parcels. */
  public HttpService parcels() {
    return context.http("parcels");
  }

  /** Weather. */
  public HttpService weather() {
    return context.http("weather");
  }

  /** Sends quotes and orders. */
  public MailService mail() {
    return context.mail("mail");
  }

  /**
   * Does all of it or nothing, while nobody else writes. Call no service inside: others wait. Mail
   * goes once all of it is done.
   */
  public <T> T together(Supplier<T> work) {
    return context.together(work);
  }

  /** Like {@link #together(Supplier)}, for work without a result. */
  public void together(Runnable work) {
    context.together(() -> {
      work.run();
      return null;
    });
  }

  /** On whose behalf the action runs. */
  public Caller caller() {
    return context.caller();
  }

  /** The addresses of the active administrators. */
  public List<String> administrators() {
    return context.administrators();
  }

  /** What somebody is called whom a field names, if it names anybody. */
  public Optional<String> nameOf(String personId) {
    return context.nameOf(personId);
  }

  /** The address of somebody whom a field names, as long as they have an account. */
  public Optional<String> emailOf(String personId) {
    return context.emailOf(personId);
  }

  /** The ids of all who have an account. */
  public List<String> everybody() {
    return context.everybody();
  }

  /** The present moment by the app's clock. */
  public Instant now() {
    return context.now();
  }

  /** Today's date by the app's clock. */
  public LocalDate today() {
    return context.today();
  }

  /** Where the owner is: what day and what time of day it is, is meant there. */
  public ZoneId zone() {
    return context.zone();
  }

  /** As people write it in the app's language and zone: a date, a moment, a number, an option. */
  public String text(Object value) {
    return context.text(value);
  }

  /** An amount as people write it. */
  public String money(BigDecimal amount) {
    return context.money(amount);
  }

  /** Adds a line to the run's log. */
  public void log(String message) {
    context.log(message);
  }
}
