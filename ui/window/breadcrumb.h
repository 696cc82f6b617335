// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

class QHBoxLayout;

namespace license::ui {

/// "Settings › License › Details": the present place, as the page's title; each step back is a press away.
class Breadcrumb final : public QWidget
{
    Q_OBJECT
public:
    struct Crumb
    {
        QString text;
        bool link = false; ///< can be pressed; never true for the last one
        bool operator==(const Crumb &) const = default;
    };

    explicit Breadcrumb(QWidget *parent = nullptr);

    void setCrumbs(const QVector<Crumb> &crumbs);
    const QVector<Crumb> &crumbs() const { return m_crumbs; }

signals:
    void pressed(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCrumb(int index);
    /// In a narrow window the first name, which leads nowhere, gives way.
    void arrange();

    QVector<Crumb> m_crumbs;
    QHBoxLayout *m_row;
    QVector<QWidget *> m_first; ///< its name and the chevron behind
    int m_wanted = 0;
};

} // namespace license::ui
