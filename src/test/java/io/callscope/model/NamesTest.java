package io.callscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The list of all that the documents call a field, shape by shape, written down once more here so
/// that the catalogue can't lose a name unnoticed.
final class NamesTest {
    private static final String ZENTRUNK_CALL =
            """
            call_uuid call_id from_number to_number call_direction call_duration bill_duration
            billed_duration initiation_time answer_time end_time hangup_cause_name hangup_cause_code
            hangup_source total_rate total_amount trunk_domain from_country to_country
            transport_protocol srtp secure_trunking secure_trunking_rate cnam_lookup cnam_lookup_rate
            stir_verification attestation_indicator region trunk_id
            """;

    private static final String ZENTRUNK_CONSOLE =
            """
            call_uuid call_id from=from_number from_number to=to_number to_number call_direction
            duration=call_duration duration_(s)=call_duration bill_duration initiation_time
            answer_time end_time hangup_cause=hangup_cause_name hangup_code=hangup_cause_code
            hangup_initiator=hangup_source rate=total_rate rate(inr)=total_rate total_amount
            total_amount(inr)=total_amount trunk_domain trunk_id region from_country to_country
            transport_protocol srtp secure_trunking secure_trunking_rate
            secure_trunking_rate(inr)=secure_trunking_rate stir_verification attestation_indicator
            cnam_lookup_number_config=cnam_lookup cnam_lookup_customer_rate=cnam_lookup_rate
            cnam_lookup_customer_rate(inr)=cnam_lookup_rate
            """;

    private static final String VOICE_CALL =
            """
            call_uuid from_number to_number call_direction call_duration bill_duration
            billed_duration initiation_time answer_time end_time hangup_cause_name hangup_cause_code
            hangup_source total_rate total_amount stir_verification
            stir_attestation=attestation_indicator Stir_attestation=attestation_indicator call_state
            call_status=call_state parent_call_uuid conference_uuid resource_uri api_id
            voice_network_group source_ip cnam_lookup cnam_lookup_number_config=cnam_lookup
            from=from_number to=to_number direction=call_direction session_start=initiation_time
            caller_name=caller_id_name
            """;

    private static final String VOBIZ_CALL =
            """
            call_uuid from_number to_number call_direction call_duration bill_duration
            billed_duration initiation_time answer_time end_time hangup_cause_name hangup_cause_code
            hangup_source total_rate total_amount stir_verification parent_call_uuid resource_uri
            source_ip from=from_number to=to_number direction=call_direction api_id
            session_start=initiation_time caller_name=caller_id_name call_status=call_state call_state
            stir_attestation=attestation_indicator
            """;

    /// All 43 of section 5.5, and no other.
    private static final String VOBIZ_CDR =
            """
            uuid=call_uuid id account_id campaign_id customer_endpoint trunk_id terminated_to context
            region origination_region call_direction caller_id_number=from_number caller_id_name
            destination_number=to_number duration billsec=call_duration ring_time
            start_time=initiation_time progress_time answer_time end_time created_at updated_at cost
            streaming_cost total_cost=total_amount currency hangup_cause hangup_cause_code
            hangup_cause_name hangup_source hangup_disposition failure_code failure_reason mos jitter
            packet_loss codec bridge_uuid=parent_call_uuid sip_call_id=call_id sip_user_agent
            network_addr carrier_ip
            """;

    private static final Map<String, String> VOICE_CONSOLE =
            Map.ofEntries(
                    Map.entry("Call UUID", "call_uuid"),
                    Map.entry("Parent call UUID", "parent_call_uuid"),
                    Map.entry("From number", "from_number"),
                    Map.entry("To number", "to_number"),
                    Map.entry("Call direction", "call_direction"),
                    Map.entry("End time", "end_time"),
                    Map.entry("Initiation time", "initiation_time"),
                    Map.entry("Answer time", "answer_time"),
                    Map.entry("Call duration", "call_duration"),
                    Map.entry("Billed duration", "billed_duration"),
                    Map.entry("Call rate", "total_rate"),
                    Map.entry("Billed amount", "total_amount"),
                    Map.entry("Hangup cause", "hangup_cause_name"),
                    Map.entry("Hangup cause code", "hangup_cause_code"),
                    Map.entry("Hangup source", "hangup_source"),
                    Map.entry("Call leg", "call_leg"),
                    Map.entry("Subaccount Auth ID", "subaccount_auth_id"),
                    Map.entry("Call type", "call_type"),
                    Map.entry("To country ISO", "to_country"),
                    Map.entry("From country ISO", "from_country"),
                    Map.entry("Billing prefix", "billing_prefix"));

    @Test
    void everyDocumentedNameLeadsToItsField() {
        assertNames(Shape.ZENTRUNK_CALL, listed(ZENTRUNK_CALL));
        assertNames(Shape.ZENTRUNK_CONSOLE, listed(ZENTRUNK_CONSOLE));
        assertNames(Shape.VOICE_CALL, listed(VOICE_CALL));
        assertNames(Shape.VOICE_CONSOLE, VOICE_CONSOLE);
        assertNames(Shape.VOBIZ_CALL, listed(VOBIZ_CALL));
        assertNames(Shape.VOBIZ_CDR, listed(VOBIZ_CDR));
    }

    @Test
    void aCdrHasFortyThreeFieldsAndEachIsAnother() {
        Map<String, String> names = listed(VOBIZ_CDR);
        assertEquals(43, names.size());
        assertEquals(43, names.values().stream().distinct().count());
    }

    @Test
    void ourOwnExportsCallEachFieldByItsKey() {
        for (CallField field : CallField.values()) {
            assertEquals(Optional.of(field), CallField.named(Shape.CALLSCOPE, field.key()));
        }
    }

    @Test
    void whatIsWorkedOutHasNoNameInAProvidersRecord() {
        for (String name : List.of("outcome", "talk_seconds", "answered", "dataset", "product")) {
            for (Shape shape : Shape.values()) {
                assertEquals(
                        shape == Shape.CALLSCOPE, CallField.named(shape, name).isPresent(), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call_uuid",
                "CALL_UUID",
                " Call UUID ",
                "Call\u00A0 UUID",
                "\uFEFFcall_uuid",
                "\uFEFF\"call_uuid\"",
                "\u00EF\u00BB\u00BFcall_uuid",
                "\"Call UUID\"",
                "' call_uuid'"
            })
    void aNameIsTheSameHoweverItIsWritten(String written) {
        assertEquals(
                Optional.of(CallField.CALL_UUID), CallField.named(Shape.VOICE_CONSOLE, written));
    }

    @ParameterizedTest
    @CsvSource({
        "rate(inr), INR",
        "Rate (USD), USD",
        "total_amount_(eur), EUR",
        "Total Amount (USD), USD",
        "rate, ",
        "rate(xyz), ",
        "duration_(s), "
    })
    void aHeadingStatesACurrencyThatThereIs(String written, String currency) {
        assertEquals(Optional.ofNullable(currency), Heading.of(written).currency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call uid",
                "callduration",
                "durations",
                "duration(min)",
                "duration(inr)",
                "rate(s)",
                "rate(per minute)",
                "total_amount(xyz)",
                "total",
                "amount",
                "hangup",
                "(inr)"
            })
    void aNameThatIsOnlyNearlyRightIsNotGuessed(String written) {
        assertEquals(Optional.empty(), CallField.named(Shape.ZENTRUNK_CONSOLE, written));
    }

    private static void assertNames(Shape shape, Map<String, String> names) {
        names.forEach(
                (name, key) ->
                        assertEquals(
                                Optional.of(key),
                                CallField.named(shape, name).map(CallField::key),
                                shape + " " + name));
    }

    private static Map<String, String> listed(String list) {
        Map<String, String> names = new TreeMap<>();
        Stream.of(list.strip().split("\\s+"))
                .map(entry -> entry.split("=", -1))
                .forEach(entry -> names.put(entry[0], entry[entry.length - 1]));
        return names;
    }
}
