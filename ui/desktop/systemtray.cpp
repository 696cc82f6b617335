// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/systemtray.h"

#include "ui/kit/theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int extents[] = {16, 22, 24, 32, 48, 64};

/// Some desktops read the tooltip as markup and others as plain text, and none says which: neither sees a tag in it.
QString withoutMarkup(QString words)
{
    return words.replace(u'<', u'\u2039').replace(u'>', u'\u203A');
}

QPixmap drawn(text::Tone worst, int extent)
{
    QPixmap picture(extent, extent);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    applicationIcon().paint(&painter, picture.rect());
    if (worst == text::Tone::Quiet) {
        return picture;
    }
    // With its own background, because panels are light or dark.
    const int sign = qRound(extent * 0.6);
    const QRect corner(extent - sign, extent - sign, sign, sign);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QGuiApplication::palette().color(QPalette::Base));
    painter.drawEllipse(corner);
    stateIcon(worst).paint(&painter, corner);
    return picture;
}

/// Draws what a tray asks for: most ask for one size, and where there is no tray, nobody asks.
class TrayIconEngine final : public QIconEngine
{
public:
    explicit TrayIconEngine(text::Tone worst) : m_worst(worst) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QSizeF size = QSizeF(rect.size()) * painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap(size.toSize(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return drawn(m_worst, std::min(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int extent : extents) {
            sizes += QSize(extent, extent);
        }
        return sizes;
    }
    QIconEngine *clone() const override { return new TrayIconEngine(m_worst); }
    QString key() const override { return u"license-tray"_s; }

private:
    text::Tone m_worst;
};

QSystemTrayIcon::MessageIcon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
    case Severity::Unknown:
        return QSystemTrayIcon::Information;
    case Severity::Warning:
        return QSystemTrayIcon::Warning;
    case Severity::Critical:
        return QSystemTrayIcon::Critical;
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon trayIcon(text::Tone worst)
{
    return QIcon(new TrayIconEngine(worst));
}

SystemTray::SystemTray(QObject *parent)
    : Tray(parent), m_open(m_menu.addAction(QString())), m_refresh(m_menu.addAction(QString())), m_quit(nullptr)
{
    m_menu.addSeparator();
    m_quit = m_menu.addAction(QString());
    m_open->setObjectName(u"trayOpen"_s);
    m_refresh->setObjectName(u"trayRefresh"_s);
    m_quit->setObjectName(u"trayQuit"_s);
    m_menu.setDefaultAction(m_open);
    retranslate();
    connect(m_open, &QAction::triggered, this, &Tray::openRequested);
    connect(m_refresh, &QAction::triggered, this, &Tray::refreshAllRequested);
    connect(m_quit, &QAction::triggered, this, &Tray::quitRequested);
    connect(&m_watch, &TrayWatch::changed, this, [this] {
        makeIcon();
        show();
        emit availabilityChanged();
    });
}

void SystemTray::follow()
{
    m_watch.follow();
}

void SystemTray::makeIcon()
{
    if (m_icon || (m_watch.hasToBeAwaited() && !m_watch.isThere())) {
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            emit openRequested();
        }
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &SystemTray::messageClicked);
    m_icon->setContextMenu(&m_menu);
}

void SystemTray::retranslate()
{
    m_open->setText(tr("&Open"));
    m_refresh->setText(tr("&Refresh"));
    m_quit->setText(tr("&Quit"));
}

bool SystemTray::isAvailable() const
{
    return m_icon && m_watch.isThere();
}

void SystemTray::present(const TrayState &state)
{
    if (m_state == state) {
        return;
    }
    m_state = state;
    m_refresh->setEnabled(state.canRefresh);
    showLines();
    show();
}

void SystemTray::showLines()
{
    for (QAction *line : std::as_const(m_lines)) {
        m_menu.removeAction(line);
        line->deleteLater(); // it may be the sender of the present signal
    }
    m_lines.clear();
    QAction *before = m_menu.actions().constFirst();
    for (const TrayLine &line : std::as_const(m_state->lines)) {
        const QIcon icon = line.tone ? stateIcon(*line.tone) : accentIcon(Accent::Information);
        auto *action = new QAction(icon, escapedMnemonic(line.words), &m_menu);
        action->setObjectName(u"trayLine%1"_s.arg(m_lines.size()));
        connect(action, &QAction::triggered, this, [this, id = line.service] { emit serviceRequested(id); });
        m_menu.insertAction(before, action);
        m_lines.append(action);
    }
    if (!m_lines.isEmpty()) {
        m_lines.append(m_menu.insertSeparator(before));
    }
}

void SystemTray::show()
{
    if (!m_icon || !m_state) {
        return;
    }
    if (m_pictured != m_state->worst) {
        m_icon->setIcon(trayIcon(m_state->worst));
        m_pictured = m_state->worst;
    }
    m_icon->setToolTip(withoutMarkup(m_state->words));
    m_icon->show();
}

bool SystemTray::showMessage(const Notice &notice)
{
    if (!isAvailable() || !m_icon->isVisible() || !QSystemTrayIcon::supportsMessages()) {
        return false;
    }
    m_icon->showMessage(notice.title, notice.body, iconOf(notice.severity));
    return true;
}

TrayNotifier::TrayNotifier(SystemTray &tray, QObject *parent) : Notifier(parent), m_tray(tray)
{
    connect(&m_tray, &SystemTray::messageClicked, this, [this] { emit activated(m_latest); });
}

void TrayNotifier::notify(const Notice &notice)
{
    if (!m_tray.showMessage(notice)) {
        emit refused(notice);
        return;
    }
    m_latest = notice.service;
    emit shown(notice);
}

} // namespace license::ui
