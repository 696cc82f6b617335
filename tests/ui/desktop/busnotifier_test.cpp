// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/desktop/busnotifier.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// A notification server on a bus, with the capabilities chosen by a test.
class FakeServer final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        QString application;
        uint replaces;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit FakeServer(const QString &address) : m_bus(QDBusConnection::connectToBus(address, u"server"_s))
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        appear();
    }
    ~FakeServer() override
    {
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"server"_s);
    }
    bool appear() { return m_bus.registerService(u"org.freedesktop.Notifications"_s); }
    void vanish() { m_bus.unregisterService(u"org.freedesktop.Notifications"_s); }

    QStringList capabilities{u"body"_s, u"body-markup"_s, u"actions"_s};
    QVector<Call> calls;
    int asked = 0;
    bool refuses = false;

public slots:
    QStringList GetCapabilities()
    {
        ++asked;
        return capabilities;
    }
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, u"too many"_s);
            return 0;
        }
        calls.append({application, replaces, icon, summary, body, actions, hints});
        return replaces != 0 ? replaces : ++m_last;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 100;
};

class BusNotifierTest : public testing::Test
{
protected:
    void SetUp() override
    {
        // Our own bus, which starts no services: the desktop's bus, if any, is not affected.
        QFile configuration(folder.filePath(u"bus.conf"_s));
        ASSERT_TRUE(configuration.open(QIODevice::WriteOnly));
        configuration.write(
            "<busconfig><type>session</type><listen>unix:path=" + QFile::encodeName(folder.filePath(u"bus"_s)) +
            "</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        configuration.close();
        bus.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s,
                                     u"--config-file="_s + configuration.fileName()});
        ASSERT_TRUE(bus.waitForStarted());
        ASSERT_TRUE(waitFor([this] { return bus.canReadLine(); }));
        address = QString::fromUtf8(bus.readLine()).trimmed();
        server = std::make_unique<FakeServer>(address);
    }
    void TearDown() override
    {
        notifier.reset();
        server.reset();
        QDBusConnection::disconnectFromBus(u"client"_s);
        bus.terminate();
        bus.waitForFinished();
    }
    void open(std::chrono::milliseconds lateness = {})
    {
        notifier = std::make_unique<BusNotifier>(QDBusConnection::connectToBus(address, u"client"_s), lateness);
        QObject::connect(notifier.get(), &Notifier::shown, notifier.get(), [this] { ++shown; });
        QObject::connect(notifier.get(), &Notifier::refused, notifier.get(), [this] { ++refused; });
        QObject::connect(notifier.get(), &Notifier::activated, notifier.get(),
                         [this](std::optional<ServiceId> service) { pressed.append(service); });
    }
    bool send(const Notice &notice)
    {
        const int before = shown;
        notifier->notify(notice);
        return waitFor([this, before] { return shown > before; });
    }
    static Notice notice(const QString &topic = u"outage/1"_s)
    {
        return {topic, Severity::Critical, u"Acme: <b>over</b> & out"_s,
                u"<img src=\"file:///etc/passwd\"> \"quoted\" & <a href='x'>press</a>"_s, ServiceId{7}};
    }

    QTemporaryDir folder;
    QProcess bus;
    QString address;
    std::unique_ptr<FakeServer> server;
    std::unique_ptr<BusNotifier> notifier;
    int shown = 0;
    int refused = 0;
    QVector<std::optional<ServiceId>> pressed;
};

} // namespace

TEST_F(BusNotifierTest, G04_ForeignTextIsEscapedWhereTheServerReadsMarkup)
{
    open();
    ASSERT_TRUE(send(notice()));
    ASSERT_EQ(server->calls.size(), 1);
    const FakeServer::Call call = server->calls.first();
    EXPECT_EQ(call.summary, u"Acme: <b>over</b> & out"_s) << "the specification reads no markup in a summary";
    EXPECT_EQ(call.body, u"&lt;img src=&quot;file:///etc/passwd&quot;&gt; &quot;quoted&quot; &amp; "
                         u"&lt;a href='x'&gt;press&lt;/a&gt;"_s);
    EXPECT_FALSE(call.hints.contains(u"image-path"_s)) << "nothing of a server's names a file";
}

TEST_F(BusNotifierTest, G04_PlainTextStaysAsItIsWhereTheServerReadsNoMarkup)
{
    server->capabilities = {u"body"_s};
    open();
    ASSERT_TRUE(send(notice()));
    EXPECT_EQ(server->calls.value(0).body, notice().body);
    EXPECT_TRUE(server->calls.value(0).actions.isEmpty()) << "it has none to press";
}

TEST_F(BusNotifierTest, UrgencyFollowsSeverityAndIsLeftToTheDesktop)
{
    open();
    const std::pair<Severity, int> rows[] = {
        {Severity::Ok, 0}, {Severity::Warning, 1}, {Severity::Unknown, 1}, {Severity::Critical, 2}};
    for (const auto &[severity, urgency] : rows) {
        Notice one = notice();
        one.severity = severity;
        ASSERT_TRUE(send(one));
        const QVariant hint = server->calls.last().hints.value(u"urgency"_s);
        EXPECT_EQ(hint.toInt(), urgency);
        EXPECT_EQ(hint.typeId(), QMetaType::UChar);
        EXPECT_EQ(server->calls.last().hints.value(u"desktop-entry"_s).toString(), u"license-console"_s);
    }
    EXPECT_EQ(server->asked, 1) << "what it can do is asked once";
}

TEST_F(BusNotifierTest, ALaterNoticeOfATopicTakesThePlaceOfTheEarlierOne)
{
    open();
    ASSERT_TRUE(send(notice(u"outage/1"_s)));
    ASSERT_TRUE(send(notice(u"outage/2"_s)));
    ASSERT_TRUE(send(notice(u"outage/1"_s)));
    ASSERT_EQ(server->calls.size(), 3);
    EXPECT_EQ(server->calls.at(0).replaces, 0U);
    EXPECT_EQ(server->calls.at(1).replaces, 0U);
    EXPECT_EQ(server->calls.at(2).replaces, 101U);
}

TEST_F(BusNotifierTest, APressOpensTheServiceOfTheNotice)
{
    open();
    ASSERT_TRUE(send(notice()));
    EXPECT_EQ(server->calls.first().actions.value(0), u"default"_s);
    emit server->ActionInvoked(999, u"default"_s); // another program's
    emit server->ActionInvoked(101, u"default"_s);
    ASSERT_TRUE(waitFor([this] { return !pressed.isEmpty(); }));
    EXPECT_EQ(pressed, QVector<std::optional<ServiceId>>{ServiceId{7}});
    emit server->NotificationClosed(101, 2);
    emit server->ActionInvoked(101, u"default"_s); // the id may be another program's by now
    ASSERT_TRUE(send(notice(u"another"_s)));       // answered after both signals were received
    ASSERT_TRUE(send(notice()));
    EXPECT_EQ(server->calls.last().replaces, 0U) << "what is closed is not replaced";
    EXPECT_EQ(pressed.size(), 1);
}

TEST_F(BusNotifierTest, SaysThatNobodyShowsIt)
{
    server->vanish();
    open();
    notifier->notify(notice());
    EXPECT_TRUE(waitFor([this] { return refused == 1; }));
    ASSERT_TRUE(server->appear());
    EXPECT_TRUE(send(notice())) << "and finds a server that comes later";
    server->refuses = true;
    notifier->notify(notice());
    EXPECT_TRUE(waitFor([this] { return refused == 2; }));
}

TEST_F(BusNotifierTest, AnotherServerIsAskedWhatItCanDo)
{
    open();
    ASSERT_TRUE(send(notice()));
    server->vanish();
    server->capabilities = {u"body"_s};
    ASSERT_TRUE(server->appear());
    // Until it knows about the other one.
    ASSERT_TRUE(waitFor([this] { return send(notice(u"another"_s)) && server->calls.last().body == notice().body; }));
    ASSERT_TRUE(send(notice()));
    EXPECT_EQ(server->calls.last().replaces, 0U) << "it has shown nothing of ours yet";
}

TEST_F(BusNotifierTest, K03_AServerThatComesLateShowsWhatItMissed)
{
    server->vanish();
    open(std::chrono::minutes{2});
    notifier->notify(notice(u"a"_s));
    notifier->notify(notice(u"b"_s));
    ASSERT_TRUE(server->appear());
    ASSERT_TRUE(waitFor([this] { return shown == 2; }));
    EXPECT_EQ(server->calls.size(), 2);
    EXPECT_EQ(refused, 0);
}

TEST_F(BusNotifierTest, K03_OneThatNeverComesIsGivenUp)
{
    server->vanish();
    open(std::chrono::milliseconds{300});
    notifier->notify(notice());
    EXPECT_TRUE(waitFor([this] { return refused == 1; }));
}

TEST_F(BusNotifierTest, NeverWaitsForTheBus)
{
    bus.terminate();
    ASSERT_TRUE(bus.waitForFinished());
    open();
    notifier->notify(notice());
    EXPECT_TRUE(waitFor([this] { return refused == 1; }));
}

} // namespace license::ui

#include "busnotifier_test.moc"
