package org.example.makerspace;

import org.example.makerspace.absence.AbsenceModel;
import org.example.makerspace.action.Integrations;
import org.example.makerspace.action.NoteDay;
import org.example.makerspace.action.OrderMaterial;
import org.example.makerspace.action.PlanEvening;
import org.example.makerspace.action.QuoteRepair;
import org.example.makerspace.action.SendHome;
import org.example.makerspace.action.SendNewsletter;
import org.example.makerspace.action.SumUpWeek;
import org.example.makerspace.action.TakeMaterial;
import org.example.makerspace.booking.BookingModel;
import org.example.makerspace.bookingextra.BookingExtraModel;
import org.example.makerspace.casemodel.CaseModel;
import org.example.makerspace.child.ChildModel;
import org.example.makerspace.diary.DiaryModel;
import org.example.makerspace.event.EventModel;
import org.example.makerspace.feerate.FeeRateModel;
import org.example.makerspace.guardianship.GuardianshipModel;
import org.example.makerspace.guestentry.GuestEntryModel;
import org.example.makerspace.housesetting.HouseSettingModel;
import org.example.makerspace.induction.InductionModel;
import org.example.makerspace.item.ItemModel;
import org.example.makerspace.lockerrequest.LockerRequestModel;
import org.example.makerspace.machine.MachineModel;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.AppType;
import org.example.makerspace.platform.Platform;
import org.example.makerspace.report.ReportModel;
import org.example.makerspace.room.RoomModel;
import org.example.makerspace.schedule.Schedules;
import org.example.makerspace.stockmovement.StockMovementModel;
import org.example.makerspace.subscriber.SubscriberModel;
import org.example.makerspace.tip.TipModel;
import org.example.makerspace.wish.WishModel;

/**
 * A makerspace with a repair café: who repairs what, with which machine and which material. It uses
 * everything that an app can have. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Makers’ Yard & Repair Café “Höfe”")
        .description(
            "A makerspace with a repair café: who repairs what, with which machine and which"
                + " material. It uses everything that an app can have.")
        .language("en-GB")
        .timeZone("Europe/London")
        .currency("GBP")
        .type(AppType.BOTH_ROLES)
        .theme("#1f6f5c", "🛠️")
        .models(
            CaseModel.MODEL,
            StockMovementModel.MODEL,
            ItemModel.MODEL,
            MachineModel.MODEL,
            RoomModel.MODEL,
            InductionModel.MODEL,
            TipModel.MODEL,
            EventModel.MODEL,
            FeeRateModel.MODEL,
            DiaryModel.MODEL,
            WishModel.MODEL,
            BookingModel.MODEL,
            BookingExtraModel.MODEL,
            AbsenceModel.MODEL,
            ChildModel.MODEL,
            GuardianshipModel.MODEL,
            ReportModel.MODEL,
            LockerRequestModel.MODEL,
            GuestEntryModel.MODEL,
            SubscriberModel.MODEL,
            HouseSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new QuoteRepair(),
            new TakeMaterial(),
            new SendHome(),
            new NoteDay(),
            new OrderMaterial(),
            new SumUpWeek(),
            new PlanEvening(),
            new SendNewsletter())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
