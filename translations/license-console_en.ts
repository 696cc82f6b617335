<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Valid until %1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Valid until %1 · %n day left</numerusform>
            <numerusform>Valid until %1 · %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services could not be verified</source>
        <translation>
            <numerusform>%n service could not be verified</numerusform>
            <numerusform>%n services could not be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services ends soon</source>
        <translation>
            <numerusform>The offline grace period of %n service ends soon</numerusform>
            <numerusform>The offline grace period of %n services ends soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services is over</source>
        <translation>
            <numerusform>The offline grace period of %n service is over</numerusform>
            <numerusform>The offline grace period of %n services is over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are verified again</source>
        <translation>
            <numerusform>%n service is verified again</numerusform>
            <numerusform>%n services are verified again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services end</source>
        <translation>
            <numerusform>The license package of %n service ends</numerusform>
            <numerusform>The license packages of %n services end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services have few free licenses</source>
        <translation>
            <numerusform>%n service has few free licenses</numerusform>
            <numerusform>%n services have few free licenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services are suspended or revoked</source>
        <translation>
            <numerusform>The license package of %n service is suspended or revoked</numerusform>
            <numerusform>The license packages of %n services are suspended or revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>When the free licenses run out can be said once usage has been seen for %n day.</numerusform>
            <numerusform>When the free licenses run out can be said once usage has been seen for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data from %n different days.</source>
        <translation>
            <numerusform>When the free licenses run out can be said once usage has been seen on %n day.</numerusform>
            <numerusform>When the free licenses run out can be said once usage has been seen on %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of licenses changed recently. A new forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>The number of licenses has changed recently. When the free ones run out can be said once usage has been seen for %n day since.</numerusform>
            <numerusform>The number of licenses has changed recently. When the free ones run out can be said once usage has been seen for %n days since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified on %1 of %n days</source>
        <extracomment>&quot;Verified on 28 of 30 days&quot;: two numbers</extracomment>
        <translation>
            <numerusform>Verified on %1 of %n day</numerusform>
            <numerusform>Verified on %1 of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>verified %n times</source>
        <translation>
            <numerusform>verified once</numerusform>
            <numerusform>verified %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed %n times</source>
        <translation>
            <numerusform>failed once</numerusform>
            <numerusform>failed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago.</source>
        <translation>
            <numerusform>Saved %n day ago.</numerusform>
            <numerusform>Saved %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AlertList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptsView</name>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AvailabilityPanel</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attempts of the last %n days</source>
        <translation>
            <numerusform>Attempts of the last %n day</numerusform>
            <numerusform>Attempts of the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::ChangesPanel</name>
    <message numerus="yes">
        <source>%n more: see History.</source>
        <translation>
            <numerusform>%n more: see History.</numerusform>
            <numerusform>%n more: see History.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseChips</name>
    <message numerus="yes">
        <source>%n more types</source>
        <translation>
            <numerusform>%n more type</numerusform>
            <numerusform>%n more types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseTableModel</name>
    <message numerus="yes">
        <source>%1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%1 · %n day left</numerusform>
            <numerusform>%1 · %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln of %1 need attention</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>%Ln of %1 needs attention</numerusform>
            <numerusform>%Ln of %1 need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln in order</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>In order</numerusform>
            <numerusform>All %Ln in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::TrayController</name>
    <message numerus="yes">
        <source>License Console: %Ln of %1 need attention</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>License Console: %Ln of %1 needs attention</numerusform>
            <numerusform>License Console: %Ln of %1 need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>License Console: all %Ln in order</source>
        <extracomment>%n Management Services, two or more</extracomment>
        <translation>
            <numerusform>License Console: in order</numerusform>
            <numerusform>License Console: all %Ln in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>licensectl</name>
    <message numerus="yes">
        <source>%1 of %Ln objects shown; --limit 0 shows all.</source>
        <extracomment>%1 is how many of them are shown</extracomment>
        <translation>
            <numerusform>%1 of %Ln object shown; --limit 0 shows all.</numerusform>
            <numerusform>%1 of %Ln objects shown; --limit 0 shows all.</numerusform>
        </translation>
    </message>
</context>
</TS>
