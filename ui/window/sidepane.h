// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/text/tone.h"
#include "ui/kit/pageid.h"

#include <QVector>
#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;
class QListWidget;
class QListWidgetItem;

namespace license::ui {

class PlainLabel;

/// One entry of the service chooser.
struct ServiceChoice
{
    ServiceId id{};
    QString name;
    std::optional<text::Tone> tone; ///< nothing while it is being verified
    bool operator==(const ServiceChoice &) const = default;
};

/// The leading side of the window: the service, and under the heading `Settings` its section. With several services an
/// overview comes first.
class SidePane final : public QWidget
{
    Q_OBJECT
public:
    explicit SidePane(QWidget *parent = nullptr);

    void setServices(const QVector<ServiceChoice> &services, std::optional<ServiceId> chosen);
    /// Marks the present place; emits nothing.
    void setPage(PageId page);
    /// Why a person may add no service; empty if they may.
    void setRefusal(const QString &why);
    /// In a narrow window the page needs the room more.
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

signals:
    void serviceChosen(license::ServiceId id);
    void pageChosen(license::ui::PageId page);
    void addRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeChooser();
    void showChoices(const QVector<ServiceChoice> &services);
    QListWidgetItem *addSection(PageId page, const QString &name, const QString &icon);
    void addHeading(const QString &name);

    QVector<ServiceChoice> m_services;
    PlainLabel *m_caption;
    QComboBox *m_chooser;
    QToolButton *m_add;
    QListWidget *m_sections;
    QListWidgetItem *m_overview;
    bool m_narrow = false;
};

} // namespace license::ui
