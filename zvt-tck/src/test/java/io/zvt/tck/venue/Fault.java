package io.zvt.tck.venue;

import io.zvt.core.order.TimeInForce;
import io.zvt.core.venue.Venue;
import java.util.function.UnaryOperator;

/** One fault for each rule, in the order of the rules. */
enum Fault {
    ACCEPTS_UNDER_TWO_IDS(1, ReportFaults::acceptsUnderTwoIds),
    FILLS_ON_THE_WRONG_SIDE(2, ReportFaults::fillsOnTheWrongSide),
    REJECTS_WITHOUT_CODE(3, ReportFaults::rejectsWithoutCode),
    MAKES_AN_ORDER_OF_A_REPEAT(4, OrderFaults::makesAnOrderOfARepeat),
    SENDS_WHAT_IS_LATE(5, OrderFaults::sendsWhatIsLate),
    ONLY_SAYS_THAT_IT_CANCELED(6, OrderFaults::onlySaysThatItCanceled),
    IS_SILENT_ABOUT_UNKNOWN_CANCELS(7, AnswerFaults::isSilentAboutUnknownCancels),
    IS_SILENT_ABOUT_FINAL_CANCELS(8, AnswerFaults::isSilentAboutFinalCancels),
    FINDS_ORDERS_WITHOUT_FILLS(9, AnswerFaults::findsOrdersWithoutFills),
    DOES_NOT_KNOW_WHAT_IT_NEVER_GOT(10, AnswerFaults::doesNotKnowWhatItNeverGot),
    OMITS_A_SECOND_FILL(11, AnswerFaults::omitsASecondFill),
    LISTS_ORDERS_FOR_EVER(12, AnswerFaults::listsOrdersForEver),
    LEAVES_BALANCES_AS_THEY_WERE(13, AnswerFaults::leavesBalancesAsTheyWere),
    FILLS_TOO_MUCH_THE_SECOND_TIME(14, ReportFaults::fillsTooMuchTheSecondTime),
    FILLS_BEYOND_THE_LIMIT(15, ReportFaults::fillsBeyondTheLimit),
    TAKES_THE_FEE_IN_ANOTHER_ASSET(16, ReportFaults::takesTheFeeOfSellersInAnotherAsset),
    USES_A_TRADE_ID_AGAIN(17, ReportFaults::usesATradeIdAgain),
    CLAIMS_STOPS(18, OrderFaults::claimsStops),
    HIDES_FOK(19, OrderFaults::hidesFok),
    FILLS_FOK_IN_PART(20, sound -> OrderFaults.treatsAs(sound, TimeInForce.FOK, TimeInForce.IOC)),
    LETS_IOC_REST(21, sound -> OrderFaults.treatsAs(sound, TimeInForce.IOC, TimeInForce.GTC)),
    NEVER_EXPIRES(22, sound -> OrderFaults.treatsAs(sound, TimeInForce.GTD, TimeInForce.GTC)),
    ONLY_SAYS_THAT_IT_AMENDED(23, OrderFaults::onlySaysThatItAmended),
    IS_SILENT_ABOUT_FINAL_AMENDMENTS(24, AnswerFaults::isSilentAboutFinalAmendments),
    CANCELS_AT_CLOSE(25, OrderFaults::cancelsAtClose),
    THROWS_AFTER_CLOSE(26, AnswerFaults::throwsAfterClose),
    TAKES_NO_CONNECTION_FOR_ABSENCE(27, AnswerFaults::takesNoConnectionForAbsence),
    FORGETS_FILLS_THAT_IT_COULD_NOT_TELL(28, AnswerFaults::forgetsFillsThatItCouldNotTell);

    final int rule;

    /** A function without state, which the checker cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    final UnaryOperator<Venue> venue;

    Fault(int rule, UnaryOperator<Venue> venue) {
        this.rule = rule;
        this.venue = venue;
    }
}
