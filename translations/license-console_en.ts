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
        <source>The license packages of %n services are suspended or revoked</source>
        <translation>
            <numerusform>The license package of %n service is suspended or revoked</numerusform>
            <numerusform>The license packages of %n services are suspended or revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>A forecast needs usage data over %n day.</numerusform>
            <numerusform>A forecast needs usage data over %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data from %n different days.</source>
        <translation>
            <numerusform>A forecast needs usage data from %n day.</numerusform>
            <numerusform>A forecast needs usage data from %n different days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of licenses changed recently. A new forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>The number of licenses changed recently. A new forecast needs usage data over %n day.</numerusform>
            <numerusform>The number of licenses changed recently. A new forecast needs usage data over %n days.</numerusform>
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
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Package ends in %Ln days</source>
        <translation>
            <numerusform>Package ends in %Ln day</numerusform>
            <numerusform>Package ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in %Ln days</source>
        <extracomment>%1 is a license type</extracomment>
        <translation>
            <numerusform>%1 ends in %Ln day</numerusform>
            <numerusform>%1 ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %Ln days</source>
        <translation>
            <numerusform>Token expires in %Ln day</numerusform>
            <numerusform>Token expires in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects have no license</source>
        <translation>
            <numerusform>%1 object has no license</numerusform>
            <numerusform>%1 objects have no license</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 need attention</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>%Ln of %1 needs attention</numerusform>
            <numerusform>%Ln of %1 need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %Ln of %1 services…</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>Verifying %Ln of %1 services…</numerusform>
            <numerusform>Verifying %Ln of %1 services…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln services verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>Service verified</numerusform>
            <numerusform>All %Ln services verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln verified</numerusform>
            <numerusform>%Ln verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln not verified</numerusform>
            <numerusform>%Ln not verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln low on licenses</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln low on licenses</numerusform>
            <numerusform>%Ln low on licenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 repositories have no license</source>
        <extracomment>%1 is an organization, %2 is how many they are</extracomment>
        <translation>
            <numerusform>%1: %2 repository has no license</numerusform>
            <numerusform>%1: %2 repositories have no license</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more organizations have repositories without a license</source>
        <translation>
            <numerusform>%Ln more organization has repositories without a license</numerusform>
            <numerusform>%Ln more organizations have repositories without a license</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sign-in at the Management Service ends in %Ln days</source>
        <translation>
            <numerusform>The sign-in at the Management Service ends in %Ln day</numerusform>
            <numerusform>The sign-in at the Management Service ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plans</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are low on licenses</source>
        <translation>
            <numerusform>%n service is low on licenses</numerusform>
            <numerusform>%n services are low on licenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) of the team at work</source>
        <translation>
            <numerusform>%n agent of the team at work</numerusform>
            <numerusform>%n agents of the team at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>verifies %n at once</source>
        <translation>
            <numerusform>verifies %n at once</numerusform>
            <numerusform>verifies %n at once</numerusform>
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
    <name>license::ui::AttentionPanel</name>
    <message numerus="yes">
        <source>%n more: see Details.</source>
        <translation>
            <numerusform>%n more: see Details.</numerusform>
            <numerusform>%n more: see Details.</numerusform>
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
    <name>license::ui::DetailsController</name>
    <message numerus="yes">
        <source>%Ln licenses saved</source>
        <translation>
            <numerusform>%Ln license saved</numerusform>
            <numerusform>%Ln licenses saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects saved</source>
        <translation>
            <numerusform>%1 object saved</numerusform>
            <numerusform>%1 objects saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations saved</source>
        <translation>
            <numerusform>%Ln organization saved</numerusform>
            <numerusform>%Ln organizations saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryController</name>
    <message numerus="yes">
        <source>%Ln attempts saved</source>
        <translation>
            <numerusform>%Ln attempt saved</numerusform>
            <numerusform>%Ln attempts saved</numerusform>
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
    <name>license::ui::ManagementPanel</name>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectsView</name>
    <message numerus="yes">
        <source>%1 objects</source>
        <translation>
            <numerusform>%1 object</numerusform>
            <numerusform>%1 objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationTableModel</name>
    <message numerus="yes">
        <source>%Ln more plans</source>
        <translation>
            <numerusform>%Ln more plan</numerusform>
            <numerusform>%Ln more plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationsView</name>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>licensectl</name>
    <message numerus="yes">
        <source>%1 of %2 objects shown; --limit 0 shows all.</source>
        <extracomment>%1 is how many of them are shown, %2 is how many there are</extracomment>
        <translation>
            <numerusform>%1 of %2 object shown; --limit 0 shows all.</numerusform>
            <numerusform>%1 of %2 objects shown; --limit 0 shows all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) stay as the other store has them.</source>
        <translation>
            <numerusform>%n setting stays as the other store has it.</numerusform>
            <numerusform>%n settings stay as the other store has them.</numerusform>
        </translation>
    </message>
</context>
</TS>
